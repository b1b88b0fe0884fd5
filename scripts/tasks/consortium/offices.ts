import { getAddress, isAddress, ZeroAddress } from "ethers";

import { LotmarkError, ROLE_NAMES, type RoleName, ROLES } from "../../../sdk/chain";
import { formatDuration, parseDuration } from "../../consortium/duration";
import { DELAYED, OFFICES } from "../../consortium/offices";
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
    throw new LotmarkError(
      "DELAY_MISSING",
      `What ${OFFICES[role]} does has to be announced before it happens. Say how long before, with --delay "2 days".`,
    );
  }
  return decide(
    session,
    session.consortium.accessManager.grantRole.populateTransaction(ROLES[role], address, seconds),
    `${address} has the office of ${OFFICES[role]}, with the delay ${formatDuration(seconds)}.`,
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
    `${address} has the office of ${OFFICES[role]} no more.`,
    { role, account: address },
  );
}

function findOffice(text: string): RoleName {
  const role = ROLE_NAMES.find((name) => name === text.toLowerCase());
  if (role !== undefined) return role;
  throw new LotmarkError(
    "UNKNOWN_OFFICE",
    `"${text}" is no office of the consortium. There are ${ROLE_NAMES.join(", ")}.`,
    { text },
  );
}

function readAccount(text: string): string {
  if (isAddress(text) && text !== ZeroAddress) return getAddress(text);
  throw new LotmarkError(
    "ACCOUNT_FORMAT",
    `"${text}" is not the address of an account: 0x and 40 hexadecimal digits are expected. Copy it whole.`,
    { text },
  );
}

function readDelay(text: string): number {
  const seconds = parseDuration(text);
  if (seconds !== undefined && seconds < 2 ** 32) return seconds;
  throw new LotmarkError(
    "DELAY_FORMAT",
    `"${text}" is no delay. Write it as "2 days", "36 hours" or "none".`,
    { text },
  );
}
