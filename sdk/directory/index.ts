/** Names of members, keys, sites and marks. */
export { Directory } from "./directory";
