import type { MemberOf, Grounds, Occurrence } from "../chain";
import type { Notice } from "../recalls/notice";
import type { Shipment } from "../custody/shipment";
import type { HandoverTerms } from "../handover/terms";
import type { LoggedEntry } from "./entries";

/** What a maker declared of a lot. Days are counted from 1970-01-01; 0 is no date. */
export interface Declaration {
  /** Cumulative units. */
  readonly quantity: bigint;
  readonly productionDate: number;
  readonly bestBeforeDate: number;
  readonly expirationDate: number;
  readonly documentHash: string;
}

/** Units of a lot that went into a split or a merger, or came out of it. */
export interface Portion {
  readonly lot: bigint;
  readonly units: bigint;
}

/** What became of a line of a shipment. */
export interface LineOutcome {
  readonly units: bigint;
  readonly accepted: bigint;
  readonly turnedBack: bigint;
  readonly short: bigint;
  readonly fault: MemberOf<"ICustodyTransfer.Fault">;
}

interface Event<Type extends string> {
  readonly type: Type;
  /** The entry of the trail that proves it: units, parties, time of the block, … */
  readonly entry: LoggedEntry;
}

interface InShipment {
  readonly shipmentId: string;
  readonly shipment: Shipment;
}

export interface Declared extends Event<"declared"> {
  readonly maker: string;
  readonly declaration: Declaration;
  /** When the lot was made; its documents are those of the declaration. */
  readonly occurrence: Occurrence;
}

export interface Closed extends Event<"closed"> {
  readonly maker: string;
  readonly occurrence: Occurrence;
}

export interface Corrected extends Event<"corrected"> {
  readonly maker: string;
  readonly declaration: Declaration;
  readonly grounds: Grounds;
  readonly occurrence: Occurrence;
}

export interface Annotated extends Event<"annotated"> {
  readonly maker: string;
  readonly note: string;
  readonly occurrence: Occurrence;
}

/** The lot was an input or an output of a split or a merger. */
interface Repackaging {
  readonly role: "input" | "output";
  readonly member: string;
  /** With the trail that each had before, so that its own history is pinned down. */
  readonly inputs: readonly (Portion & { readonly trail: string })[];
  readonly outputs: readonly Portion[];
  readonly occurrence: Occurrence;
}

export interface Split extends Event<"split">, Repackaging {}

export interface Merged extends Event<"merged">, Repackaging {}

/** What came out of a transformation and is no lot. */
export interface Remainder {
  readonly residue: MemberOf<"IProduction.Residue">;
  readonly measure: MemberOf<"Measure">;
  /** In base measure. */
  readonly amount: bigint;
  readonly description: string;
}

/** The lot was an input or an output of a transformation. */
export interface Transformed extends Event<"transformed"> {
  readonly role: "input" | "output";
  readonly member: string;
  readonly inputs: readonly (Portion & { readonly trail: string })[];
  readonly outputs: readonly (Portion & { readonly declaration: Declaration })[];
  readonly remainders: readonly Remainder[];
  /** Hash of the documents of inputs that are no lots, whose origin is declared and not proved; zero for none. */
  readonly outsideInputs: string;
  readonly occurrence: Occurrence;
}

export interface Retired extends Event<"retired"> {
  readonly holder: string;
  readonly retirement: MemberOf<"IProduction.Retirement">;
  readonly occurrence: Occurrence;
}

/** The regulator retired what an expelled member held. */
export interface Seized extends Event<"seized"> {
  readonly holder: string;
  readonly retirement: MemberOf<"IProduction.Retirement">;
  readonly grounds: Grounds;
}

export interface Shipped extends Event<"shipped">, InShipment {}

export interface Accepted extends Event<"accepted">, InShipment {
  /** What became of the lot's lines; empty where the shipment was accepted in full. */
  readonly outcomes: readonly LineOutcome[];
  readonly occurrence: Occurrence;
}

export interface TurnedBack extends Event<"turnedBack">, InShipment {
  readonly outcomes: readonly LineOutcome[];
  /** The shipment that takes the units back. */
  readonly returning: InShipment;
  readonly occurrence: Occurrence;
}

export interface Cancelled extends Event<"cancelled">, InShipment {
  readonly grounds: Grounds;
  readonly occurrence: Occurrence;
}

export interface Reclaimed extends Event<"reclaimed">, InShipment {
  readonly grounds: Grounds;
  readonly occurrence: Occurrence;
}

/** Units that were short were found with the consignor, or are lost. */
export interface Settled extends Event<"settled">, InShipment {
  readonly found: boolean;
  readonly grounds: Grounds;
  readonly occurrence: Occurrence;
}

/** A stopped or expired lot went back to the consignor after the deadline. */
export interface Returned extends Event<"returned">, InShipment {}

/** Who stops lots, lifts stops and closes recalls: the maker, the owner of a mark, or the regulator. */
interface ByAuthority {
  readonly authority: MemberOf<"IRecalls.Authority">;
  /** The maker or the owner; the zero address for the regulator. */
  readonly party: string;
}

/** The lot was put on hold, withdrawn or recalled. */
export interface Stopped extends Event<"stopped">, ByAuthority {
  readonly noticeId: string;
  readonly notice: Notice;
}

export interface Lifted extends Event<"lifted">, ByAuthority {
  readonly grounds: Grounds;
  readonly occurrence: Occurrence;
}

/** Nothing more is expected to come back; the lot stays stopped. */
export interface RecallClosed extends Event<"recallClosed">, ByAuthority {
  readonly grounds: Grounds;
  readonly occurrence: Occurrence;
}

export interface Acknowledged extends Event<"acknowledged"> {
  readonly noticeId: string;
  readonly holder: string;
  readonly occurrence: Occurrence;
}

/** Units that had left circulation came back to a member. */
export interface Recovered extends Event<"recovered"> {
  readonly member: string;
  readonly units: bigint;
  readonly occurrence: Occurrence;
}

/** The carrier picked the shipment up, and had it in hand from then on. */
export interface PickedUp extends Event<"pickedUp">, InShipment {
  readonly occurrence: Occurrence;
}

/** Units went from hand to hand, by signatures of both sides. */
export interface HandedOver extends Event<"handedOver"> {
  readonly handoverId: string;
  /** What both signed. */
  readonly terms: HandoverTerms;
  /** The key that signed for the giver. */
  readonly giverOperator: string;
  /** The key that signed for the taker. */
  readonly takerOperator: string;
}

/** Something that a module did which this version does not know. */
export type Unknown = Event<"unknown">;

/** Something that happened to a lot. */
export type HistoryEvent =
  | Declared
  | Closed
  | Corrected
  | Annotated
  | Split
  | Merged
  | Transformed
  | Retired
  | Seized
  | Shipped
  | Accepted
  | TurnedBack
  | Cancelled
  | Reclaimed
  | Settled
  | Returned
  | Stopped
  | Lifted
  | RecallClosed
  | Acknowledged
  | Recovered
  | PickedUp
  | HandedOver
  | Unknown;
