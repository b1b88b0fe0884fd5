import type { HardhatRuntimeEnvironment } from "hardhat/types";

import {
  checkAgreement,
  formatAgreement,
  parseAgreement,
  typedDataOf,
  withSignature,
} from "../../../sdk/agreements";
import { signTypedData } from "../../../sdk/chain";
import { passwordOf } from "../../../texts/keys";
import { signed } from "../../../texts/tasks/agreements";
import { same } from "../../../texts/text";
import { say } from "../../language";
import { writeWhole } from "../../consortium/files";
import { defaultManifest, readManifest } from "../../consortium/manifest";
import { openKeystore } from "../../keys/keystore";
import { askPassword } from "../../keys/password";
import { addressOf } from "../member/consent";
import { type Answer, answer } from "../support/answer";
import { keystoreFile } from "../support/connection";
import { readText } from "../support/files";
import { inWords } from "./agreementInWords";

interface Given {
  readonly file: string;
  readonly out: string | undefined;
  readonly keystore: string | undefined;
  readonly wallet: string | undefined;
  readonly deployment: string | undefined;
}

/**
 * Signs an agreement without a network: the manifest says which chain and contract are meant, and the
 * identifiers in the file, whose accounts are theirs.
 */
export async function sign(hre: HardhatRuntimeEnvironment, given: Given): Promise<Answer> {
  const agreement = parseAgreement(readText(given.file));
  const manifest =
    given.deployment ??
    process.env.LOTMARK_DEPLOYMENT ??
    defaultManifest(hre, agreement.place.chainId);
  checkAgreement(readManifest(manifest), agreement);
  const wallet = given.wallet === undefined ? undefined : addressOf(given.wallet);
  const file = keystoreFile(given.keystore);
  const key = await openKeystore(file, (address) => askPassword(say(passwordOf(address, file))));
  const signature = await signTypedData(key, typedDataOf(agreement), wallet);
  const out = given.out ?? given.file;
  writeWhole(out, formatAgreement(withSignature(agreement, signature)));
  const identifiers = new Map(
    agreement.parties.map(({ account, identifier }) => [account, identifier]),
  );
  const words = inWords(agreement, (account) => same(identifiers.get(account) ?? account));
  return answer([...words, signed(signature.operator, out)], {
    file: out,
    kind: agreement.kind,
    terms: agreement.terms,
    signed: signature,
  });
}
