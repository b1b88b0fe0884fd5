import { consentOf, GROUNDS } from "../support/members";
import { type Consortium, deployConsortium } from "./consortium";

/** Two members; a recovery of the first is under way, to the key of the newcomer. */
export async function deployRecovery(): Promise<Consortium> {
  const consortium = await deployConsortium();
  const { members, recovery, account, newcomer } = consortium;
  await members
    .connect(recovery)
    .proposeRecovery(account, await consentOf(members, newcomer, account), GROUNDS);
  return consortium;
}

/** The same, and the member objected. */
export async function deployObjectedRecovery(): Promise<Consortium> {
  const consortium = await deployRecovery();
  await consortium.members.connect(consortium.owner).objectToRecovery(GROUNDS);
  return consortium;
}
