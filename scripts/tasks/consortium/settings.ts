import { getAddress, isAddress } from "ethers";

import { type Consortium, CONTRACT_NAMES, LotmarkError } from "../../../sdk/chain";
import { CAPABILITY_NAMES, type CapabilityName, capabilityMask } from "../../../sdk/lots";
import { isBaseUri } from "../../consortium/config";
import { SOURCES } from "../../consortium/contracts";
import type { Answer } from "../support/answer";
import { decide } from "../support/act";
import type { ActingSession } from "../support/session";

/** Sets what a module may ask of the ledger. */
export async function setModule(
  session: ActingSession,
  module: string,
  capabilities: string,
): Promise<Answer> {
  const { address, name } = findContract(session.consortium, module);
  const names = readCapabilities(capabilities);
  return decide(
    session,
    session.consortium.lotToken.setModule.populateTransaction(address, capabilityMask(...names)),
    `${name} may do on the ledger: ${names.join(", ") || "nothing"}.`,
    { module: address, capabilities: names },
  );
}

/** Allows or stops a module to draw quotas. */
export async function setQuotaDrawer(
  session: ActingSession,
  module: string,
  decision: string,
): Promise<Answer> {
  const { address, name } = findContract(session.consortium, module);
  if (decision !== "allow" && decision !== "stop") {
    throw new LotmarkError("DECISION", `"${decision}" is no decision; say allow or stop.`);
  }
  const allowed = decision === "allow";
  return decide(
    session,
    session.consortium.brandRegistry.setQuotaDrawer.populateTransaction(address, allowed),
    `${name} ${allowed ? "may draw quotas" : "may not draw quotas any more"}.`,
    { module: address, allowed },
  );
}

/** Sets the base of Digital Links. */
export async function setBaseUri(session: ActingSession, baseUri: string): Promise<Answer> {
  if (!isBaseUri(baseUri)) {
    throw new LotmarkError(
      "BASE_URI",
      `"${baseUri}" cannot be the base of Digital Links: a web address without a slash at its end is expected, such as https://id.example.cn.`,
      { baseUri },
    );
  }
  return decide(
    session,
    session.consortium.lotToken.setBaseUri.populateTransaction(baseUri),
    `Digital Links begin with ${baseUri} from now on.`,
    { baseUri },
  );
}

/** A contract by its name, Production for example, or by its address. */
function findContract(
  { deployment }: Consortium,
  text: string,
): { readonly address: string; readonly name: string } {
  const isAccount: boolean = isAddress(text);
  if (isAccount) return { address: getAddress(text), name: getAddress(text) };
  const wanted = text.toLowerCase();
  const name = CONTRACT_NAMES.find((known) => SOURCES[known].toLowerCase() === wanted);
  if (name !== undefined) {
    return { address: deployment.contracts[name].address, name: SOURCES[name] };
  }
  throw new LotmarkError(
    "UNKNOWN_CONTRACT",
    `"${text}" is no contract of the consortium. Name it as one of ${Object.values(SOURCES).join(", ")}, or by its address.`,
    { text },
  );
}

/** Reads "create, burn", or "none". */
function readCapabilities(text: string): CapabilityName[] {
  if (text === "none") return [];
  return text.split(/[\s,]+/).map((word) => {
    const name = CAPABILITY_NAMES.find((known) => known === word.toLowerCase());
    if (name !== undefined) return name;
    throw new LotmarkError(
      "UNKNOWN_CAPABILITY",
      `"${word}" is no capability. There are ${CAPABILITY_NAMES.join(", ")}, and none.`,
      { word },
    );
  });
}
