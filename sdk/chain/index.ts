/** What all contracts of a consortium have in common. */
export type { Permissions } from "./permissions";
export { ROLE_NAMES, type RoleName, ROLES, roleNameOf } from "./roles";
