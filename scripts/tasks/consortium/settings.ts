import { getAddress, isAddress } from "ethers";

import { type Consortium, CONTRACT_NAMES, LotmarkError } from "../../../sdk/chain";
import {
  CAPABILITY_NAMES,
  capabilityInWords,
  type CapabilityName,
  capabilityMask,
} from "../../../sdk/lots";
import * as texts from "../../../texts/tasks/consortium";
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
    texts.mayDo(name, names.map(capabilityInWords)),
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
    throw new LotmarkError("DECISION", texts.noDecision(decision));
  }
  const allowed = decision === "allow";
  return decide(
    session,
    session.consortium.brandRegistry.setQuotaDrawer.populateTransaction(address, allowed),
    texts.mayDraw(name, allowed),
    { module: address, allowed },
  );
}

/** Sets the base of Digital Links. */
export async function setBaseUri(session: ActingSession, baseUri: string): Promise<Answer> {
  if (!isBaseUri(baseUri)) {
    throw new LotmarkError("BASE_URI", texts.baseUriFormat(baseUri), { baseUri });
  }
  return decide(
    session,
    session.consortium.lotToken.setBaseUri.populateTransaction(baseUri),
    texts.linksBegin(baseUri),
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
  throw new LotmarkError("UNKNOWN_CONTRACT", texts.unknownContract(text, Object.values(SOURCES)), {
    text,
  });
}

/** Reads "create, burn", or "none". */
function readCapabilities(text: string): CapabilityName[] {
  if (text === "none") return [];
  return text.split(/[\s,]+/).map((word) => {
    const name = CAPABILITY_NAMES.find((known) => known === word.toLowerCase());
    if (name !== undefined) return name;
    throw new LotmarkError("UNKNOWN_CAPABILITY", texts.unknownCapability(word, CAPABILITY_NAMES), {
      word,
    });
  });
}
