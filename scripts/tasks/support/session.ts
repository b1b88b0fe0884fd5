import type { Signer, TransactionReceipt } from "ethers";

import {
  type Call,
  connect,
  type Consortium,
  type Deployment,
  LotmarkError,
  send,
  verifyDeployment,
} from "../../../sdk/chain";
import { unknownOperator } from "../../../texts/tasks/support";
import { settle } from "../../keys/settle";
import { type Connection, connectTo, findDeployment, type KeyChoice, openKey } from "./connection";
import type { Environment } from "./define";
import { NameBook } from "./names";

interface Choice {
  readonly deployment?: string | undefined;
}

/** The local offset from UTC of this machine, in quarter hours. */
const machineUtcOffset = (): number => -new Date().getTimezoneOffset() / 15;

/** A consortium, looked at. */
export class Session {
  protected constructor(
    readonly environment: Environment,
    readonly consortium: Consortium,
    readonly names: NameBook,
  ) {}

  /** Connects to the consortium, and makes sure that it is the one of the manifest. */
  static async open(environment: Environment, choice: Choice): Promise<Session> {
    const connection = await connectTo(environment.hre, environment.isCommand);
    const deployment = await findVerified(environment, connection, choice);
    return Session.of(environment, connect(deployment, connection.provider));
  }

  /** A consortium that was connected to and looked at already. */
  static of(environment: Environment, consortium: Consortium): Session {
    return new Session(environment, consortium, new NameBook(consortium, machineUtcOffset()));
  }

  get deployment(): Deployment {
    return this.consortium.deployment;
  }
}

/** A consortium, and a key that acts in it. */
export class ActingSession extends Session {
  private constructor(
    environment: Environment,
    consortium: Consortium,
    names: NameBook,
    readonly signer: Signer,
    readonly key: string,
  ) {
    super(environment, consortium, names);
  }

  static override async open(
    environment: Environment,
    choice: Choice & KeyChoice,
  ): Promise<ActingSession> {
    const connection = await connectTo(environment.hre, environment.isCommand);
    const deployment = await findVerified(environment, connection, choice);
    const signer = await openKey(connection, choice);
    const consortium = connect(deployment, signer);
    const names = new NameBook(consortium, machineUtcOffset());
    return new ActingSession(environment, consortium, names, signer, await signer.getAddress());
  }

  /** The member that the key acts for. Throws a {@link LotmarkError} if it acts for none. */
  async member(): Promise<string> {
    const { member } = await this.consortium.memberRegistry.operatorOf(this.key);
    if (BigInt(member) !== 0n) return member;
    throw new LotmarkError("MemberRegistryUnknownOperator", unknownOperator(this.key), {
      operator: this.key,
    });
  }

  /** Waits for what the key sent before, so that the chain's answers are about all of it. */
  async settle(): Promise<void> {
    await settle(this.consortium.provider, this.key, this.environment.report);
  }

  /** Sends a call and waits until it is recorded. */
  async send({ to, data }: Call, gasEstimate?: bigint): Promise<TransactionReceipt> {
    return send(
      this.signer,
      { to, data },
      {
        names: this.names,
        onRetry: this.environment.report,
        ...(gasEstimate === undefined ? {} : { gasEstimate }),
      },
    );
  }
}

async function findVerified(
  { hre }: Environment,
  connection: Connection,
  { deployment: file }: Choice,
): Promise<Deployment> {
  const deployment = await findDeployment(hre, connection, file);
  await verifyDeployment(deployment, connection.provider);
  return deployment;
}
