import { getAddress, isAddress, ZeroAddress } from "ethers";

import { LotmarkError, ROLE_NAMES, type RoleName, ROLES } from "../../../sdk/chain";
import { OFFICES } from "../../../texts/consortium/offices";
import * as texts from "../../../texts/tasks/consortium";
import { formatDuration, parseDuration } from "../../consortium/duration";
import { DELAYED } from "../../consortium/offices";
import type { Answer } from "../support/answer";
import { decide } from "../support/act";
import type { ActingSession } from "../support/session";

/** Gives an office to an account, or changes the delay that it has in it. */
export async function grant(
  session: ActingSession,
  office: string,
  account: string,
  delay = "none",
): Promise<Answer> {
  const role = findOffice(office);
  const address = readAccount(account);
  const seconds = readDelay(delay);
  if (seconds === 0 && DELAYED.includes(role)) {
    throw new LotmarkError("DELAY_MISSING", texts.delayMissing(OFFICES[role]));
  }
  return decide(
    session,
    session.consortium.accessManager.grantRole.populateTransaction(ROLES[role], address, seconds),
    texts.granted(address, OFFICES[role], formatDuration(seconds)),
    { role, account: address, delay: seconds },
  );
}

/** Takes an office from an account. */
export async function revoke(
  session: ActingSession,
  office: string,
  account: string,
): Promise<Answer> {
  const role = findOffice(office);
  const address = readAccount(account);
  return decide(
    session,
    session.consortium.accessManager.revokeRole.populateTransaction(ROLES[role], address),
    texts.revoked(address, OFFICES[role]),
    { role, account: address },
  );
}

function findOffice(text: string): RoleName {
  const role = ROLE_NAMES.find((name) => name === text.toLowerCase());
  if (role !== undefined) return role;
  throw new LotmarkError("UNKNOWN_OFFICE", texts.unknownOffice(text, ROLE_NAMES), { text });
}

function readAccount(text: string): string {
  if (isAddress(text) && text !== ZeroAddress) return getAddress(text);
  throw new LotmarkError("ACCOUNT_FORMAT", texts.accountFormat(text), { text });
}

function readDelay(text: string): number {
  const seconds = parseDuration(text);
  if (seconds !== undefined && seconds < 2 ** 32) return seconds;
  throw new LotmarkError("DELAY_FORMAT", texts.delayFormat(text), { text });
}
