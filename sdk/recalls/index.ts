/** Stopped lots: who stops them, and what becomes of them. */
export { RECALLS_PERMISSIONS } from "./permissions";
