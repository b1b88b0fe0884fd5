import { Interface, type Result } from "ethers";

import {
  type Consortium,
  CONTRACT_NAMES,
  formatMoment,
  INTERFACES,
  LotmarkError,
} from "../../../sdk/chain";
import * as texts from "../../../texts/tasks/consortium";
import { inEach, same, type Text } from "../../../texts/text";
import { SOURCES } from "../../consortium/contracts";
import { formatDuration } from "../../consortium/duration";
import { officeOf } from "../../consortium/offices";
import { type Answer, answer } from "../support/answer";
import { chainTime } from "../support/moments";
import type { NameBook } from "../support/names";
import type { ActingSession, Session } from "../support/session";
import { table } from "../support/table";

/** A call that an office has announced and not made yet. */
interface Operation {
  readonly operation: string;
  /** Unix seconds from which it can be made. */
  readonly executableFrom: bigint;
  /** The key that announced it. */
  readonly caller: string;
  readonly target: string;
  readonly data: string;
}

/** How many characters of an operation's id people see and type. */
const SHOWN = 10;

/** Lists what offices have announced and not done yet. */
export async function list(session: Session): Promise<Answer> {
  const { consortium, names } = session;
  const [operations, now] = await Promise.all([readOperations(consortium), chainTime(consortium)]);
  if (operations.length === 0) return answer(texts.NOTHING_ANNOUNCED, { operations });
  const rows = operations.map(async ({ operation, executableFrom, caller, target, data }) => [
    operation.slice(0, SHOWN),
    await inWords(consortium, names, target, data),
    await names.called(caller),
    executableFrom <= now ? texts.NOW : formatMoment(executableFrom, names.utcOffset),
  ]);
  return answer(table(texts.ANNOUNCED_HEADING, await Promise.all(rows)), { operations });
}

/** Does what was announced. */
export async function execute(session: ActingSession, text: string): Promise<Answer> {
  const { consortium, names, key } = session;
  const { operation, caller, target, data } = await findOperation(consortium, text);
  if (caller !== key) {
    throw new LotmarkError("OTHER_CALLER", texts.otherCaller(caller, key), { caller, key });
  }
  const call = consortium.accessManager.execute.populateTransaction(target, data);
  const { hash } = await session.send(await call);
  const what = await inWords(consortium, names, target, data);
  return answer(texts.done(what), { operation, transaction: hash });
}

/** Calls off what was announced. */
export async function callOff(session: ActingSession, text: string): Promise<Answer> {
  const { consortium, names } = session;
  const { operation, caller, target, data } = await findOperation(consortium, text);
  const call = consortium.accessManager.cancel.populateTransaction(caller, target, data);
  const { hash } = await session.send(await call);
  const what = await inWords(consortium, names, target, data);
  return answer(texts.calledOff(what), { operation, transaction: hash });
}

async function readOperations({ accessManager, deployment }: Consortium): Promise<Operation[]> {
  const scheduled = await accessManager.queryFilter(
    accessManager.filters.OperationScheduled(),
    deployment.deploymentBlock,
  );
  const latest = new Map(scheduled.map(({ args }) => [args.operationId, args]));
  const operations = await Promise.all(
    [...latest.values()].map(async ({ operationId, caller, target, data }) => ({
      operation: operationId,
      // Zero for what was done, called off, or not done within a week.
      executableFrom: await accessManager.getSchedule(operationId),
      caller,
      target,
      data,
    })),
  );
  return operations.filter(({ executableFrom }) => executableFrom !== 0n);
}

async function findOperation(consortium: Consortium, text: string): Promise<Operation> {
  const operations = await readOperations(consortium);
  const wanted = text.toLowerCase();
  const found = operations.filter(
    ({ operation }) => wanted.length >= SHOWN && operation.startsWith(wanted),
  );
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  throw new LotmarkError("UNKNOWN_OPERATION", texts.unknownOperation(text), { text });
}

/** A call as people read it: LotToken.setBaseUri(baseUri: https://id.example.cn). */
async function inWords(
  { deployment }: Consortium,
  names: NameBook,
  target: string,
  data: string,
): Promise<Text> {
  const contract = CONTRACT_NAMES.find((name) => deployment.contracts[name].address === target);
  if (contract === undefined) return texts.callOf(target, data.slice(0, 10));
  const fragments = new Interface(INTERFACES[contract].fragments);
  const call = fragments.parseTransaction({ data });
  if (call === null) return same(`${SOURCES[contract]}: ${data.slice(0, 10)}`);
  const values = await Promise.all(
    call.fragment.inputs.map(async ({ name, baseType }, position) => {
      const value: unknown = call.args[position];
      return { name, value: await valueInWords(name, baseType, value, names) };
    }),
  );
  return inEach((say) => {
    const told = values.map(({ name, value }) => `${name}: ${say(value)}`);
    return `${SOURCES[contract]}.${call.name}(${told.join(", ")})`;
  });
}

async function valueInWords(
  name: string,
  type: string,
  value: unknown,
  names: NameBook,
): Promise<Text> {
  if (name === "roleId" && typeof value === "bigint") return officeOf(value);
  if (name === "executionDelay" && typeof value === "bigint") return formatDuration(Number(value));
  if (type === "address" && typeof value === "string") return names.called(value);
  if (type === "array" || type === "tuple") {
    const items = [...(value as Result)].map((item: unknown) => String(item));
    return same(`[${items.filter((item) => !/^0x0*$/.test(item)).join(", ")}]`);
  }
  return same(String(value));
}
