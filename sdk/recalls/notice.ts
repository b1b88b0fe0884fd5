import type { IRecalls } from "../../typechain-types/contracts/recalls/IRecalls";
import { type Grounds, type MemberOf, memberOf, numberOf, readGrounds } from "../chain";

/** Why and how lots are stopped. */
export interface Notice {
  readonly kind: MemberOf<"IRecalls.Kind">;
  /** 1 to 3; 0 where there is none. */
  readonly class: number;
  /** Number of the list of places where units may go besides their maker; 0 for none. */
  readonly places: number;
  /** Unix seconds until which holders are to acknowledge; 0 where that is not asked for. */
  readonly deadline: bigint;
  readonly caseNumber: string;
  readonly grounds: Grounds;
  readonly instructions: string;
}

/** A notice as a contract emitted it. */
export const readNotice = (struct: IRecalls.NoticeStructOutput): Notice => ({
  kind: memberOf("IRecalls.Kind", struct.kind),
  class: Number(struct.class),
  places: Number(struct.places),
  deadline: struct.deadline,
  caseNumber: struct.caseNumber,
  grounds: readGrounds(struct.grounds),
  instructions: struct.instructions,
});

/** A notice as a contract takes it. */
export const noticeStruct = (notice: Notice): IRecalls.NoticeStruct => ({
  ...notice,
  kind: numberOf("IRecalls.Kind", notice.kind),
});
