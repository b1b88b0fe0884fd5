import { ATTESTATION_PERMISSIONS } from "../../sdk/attestations";
import { BRAND_PERMISSIONS } from "../../sdk/brands";
import type { ContractName, Permissions } from "../../sdk/chain";
import { LOT_PERMISSIONS, PRODUCTION_PERMISSIONS } from "../../sdk/lots";
import { MEMBER_PERMISSIONS } from "../../sdk/members";
import { PRODUCT_PERMISSIONS } from "../../sdk/products";
import { RECALLS_PERMISSIONS } from "../../sdk/recalls";

/**
 * Which role may call which function. Every function that is not listed is open to whoever the
 * contract itself lets; deployment, check and tests all go by this one table.
 *
 * What the council may call is what OpenZeppelin's admin role may call anyway; it is listed so that
 * nothing restricted is left out by mistake.
 */
export const PERMISSIONS: Readonly<Record<ContractName, Permissions>> = {
  accessManager: {},
  memberRegistry: MEMBER_PERMISSIONS,
  brandRegistry: BRAND_PERMISSIONS,
  productRegistry: PRODUCT_PERMISSIONS,
  lotToken: LOT_PERMISSIONS,
  production: PRODUCTION_PERMISSIONS,
  custodyTransfer: {},
  handover: {},
  attestations: ATTESTATION_PERMISSIONS,
  serials: {},
  recalls: RECALLS_PERMISSIONS,
};
