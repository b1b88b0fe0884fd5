export { type Circumstances, type Desk, occurrenceOf, openDesk } from "../support/desk";
