import { makeNodeKey, type NetworkRequest, planNetwork } from "../../network/plan";
import { writeNetwork, writeNodeKey } from "../../network/write";
import { shortened } from "../../consortium/files";
import { networkTexts } from "../../../texts/network";
import { say } from "../../language";
import { type Answer, answer } from "../support/answer";
import { table } from "../support/table";

/** Fewer than these cannot do without one of them. */
const FAULT_TOLERANT = 4;

/** Writes everything that a new chain needs. */
export function writeGenesis(request: NetworkRequest, folder: string): Answer {
  const plan = planNetwork(request);
  writeNetwork(plan, folder, Math.floor(Date.now() / 1000));
  const { nodes, chainId, together } = plan;
  const shown = shortened(folder);
  const { headings } = networkTexts;
  const lines = [
    say(networkTexts.written(nodes.length, chainId, shown)),
    "",
    ...table(
      [headings.node, headings.validator, headings.address, headings.rpc].map(say),
      nodes.map(({ number, validator, host, port, rpcPort }) => [
        `node${number}`,
        validator,
        `${host}:${port}`,
        `http://127.0.0.1:${rpcPort}`,
      ]),
    ),
    "",
    say(together ? networkTexts.startAll(shown) : networkTexts.handOut(shown)),
    say(request.publicKeys === undefined ? networkTexts.keepKeys() : networkTexts.putKey()),
  ];
  if (nodes.length < FAULT_TOLERANT) lines.push(say(networkTexts.few(nodes.length)));
  return answer(lines, {
    folder,
    chainId,
    validators: nodes.map(({ validator }) => validator),
    rpc: nodes.map(({ rpcPort }) => `http://127.0.0.1:${rpcPort}`),
  });
}

/** Makes the key of one node, so that its company never hands it out. */
export function writeKey(file: string): Answer {
  const { privateKey, publicKey } = makeNodeKey();
  writeNodeKey(file, privateKey);
  return answer([say(networkTexts.nodeKey(shortened(file))), publicKey], { file, publicKey });
}
