import { getAddress, isAddress, isHexString, TypedDataEncoder, type TypedDataField } from "ethers";

import * as texts from "../../texts/agreements";
import { LotmarkError, type MemberOf, memberNamed, type SigningPlace } from "../chain";
import {
  check,
  list,
  literal,
  object,
  type Shape,
  ShapeError,
  text as textThat,
} from "../chain/shape";
import { type Shipment, shipmentIdOf } from "../custody";
import { type Agreement, typedDataOf } from "./agreement";

const FORMAT = "lotmark-agreement";

/**
 * Writes an agreement as a file. Its `typedData` is what `eth_signTypedData_v4` takes, so that any
 * wallet can sign it.
 */
export function formatAgreement(agreement: Agreement): string {
  const { domain, types, message } = typedDataOf(agreement);
  const fields = Object.fromEntries(
    Object.entries(types).map(([name, all]): [string, TypedDataField[]] => [name, [...all]]),
  );
  const { kind, parties, signatures } = agreement;
  const file = {
    format: FORMAT,
    version: 1,
    kind,
    parties,
    ...("shipment" in agreement ? { shipment: agreement.shipment } : {}),
    typedData: TypedDataEncoder.getPayload(
      domain,
      fields,
      message as Record<string, unknown>,
    ) as unknown,
    signatures,
  };
  return `${JSON.stringify(file, (_key, value: unknown) => (typeof value === "bigint" ? value.toString() : value), 2)}\n`;
}

// --- shapes ---

const hash = textThat(texts.HASH, (value) => isHexString(value, 32));

const address: Shape<string> = (value, field) => {
  if (typeof value !== "string" || !isAddress(value))
    throw new ShapeError(field, texts.ADDRESS, value);
  return getAddress(value);
};

/** Numbers that may be too large for JSON are text, in digits or, as wallets write them, in hexadecimal. */
const number: Shape<bigint> = (value, field) => {
  const written = typeof value === "number" ? String(value) : value;
  if (typeof written !== "string" || !/^(?:[0-9]{1,78}|0x[0-9a-fA-F]{1,64})$/.test(written)) {
    throw new ShapeError(field, texts.NUMBER, value);
  }
  return BigInt(written);
};

const offset: Shape<number> = (value, field) => {
  const written = Number(value);
  if (!Number.isInteger(written) || Math.abs(written) > 127) {
    throw new ShapeError(field, texts.NUMBER, value);
  }
  return written;
};

const anything: Shape<unknown> = (value) => value;
const occurrence = object({ eventTime: number, utcOffset: offset, documentHash: hash });

const purpose: Shape<MemberOf<"ICustodyTransfer.Purpose">> = (value, field) => {
  const known =
    typeof value === "string" ? memberNamed("ICustodyTransfer.Purpose", value) : undefined;
  if (known === undefined) throw new ShapeError(field, texts.PURPOSE, value);
  return known;
};

const anyText = textThat(texts.TEXT);

const SHIPMENT: Shape<Shipment> = object({
  consignor: address,
  consignee: address,
  carrier: address,
  consignorSite: hash,
  consigneeSite: hash,
  purpose,
  deadline: number,
  occurrence,
  tradeReference: anyText,
  lots: list(number),
  units: list(number),
  ssccs: list(number),
  salt: hash,
});

const common = { occurrence, nonce: number, deadline: number };

const TERMS = {
  handover: object({
    giver: address,
    taker: address,
    lots: list(number),
    units: list(number),
    tradeReference: anyText,
    ...common,
  }),
  acceptance: object({
    shipmentId: hash,
    outcomes: list(object({ accepted: number, turnedBack: number, fault: number })),
    returnDeadline: number,
    ...common,
  }),
  pickUp: object({ shipmentId: hash, ...common }),
} as const;

type Kind = keyof typeof TERMS;

const typedData = <T>(message: Shape<T>) =>
  object({
    types: anything,
    primaryType: anyText,
    domain: object({
      name: anyText,
      version: anyText,
      chainId: number,
      verifyingContract: address,
    }),
    message,
  });

const FRAME = {
  format: literal(FORMAT),
  version: literal(1),
  parties: list(object({ account: address, identifier: anyText })),
  signatures: list(
    object({
      operator: address,
      signature: textThat(texts.SIGNATURE, (value) => isHexString(value)),
    }),
  ),
};

const HANDOVER = object({
  ...FRAME,
  kind: literal("handover"),
  typedData: typedData(TERMS.handover),
});
const ACCEPTANCE = object({
  ...FRAME,
  kind: literal("acceptance"),
  shipment: SHIPMENT,
  typedData: typedData(TERMS.acceptance),
});
const PICK_UP = object({
  ...FRAME,
  kind: literal("pickUp"),
  shipment: SHIPMENT,
  typedData: typedData(TERMS.pickUp),
});

/**
 * Reads what {@link formatAgreement} wrote. Throws a {@link LotmarkError} `AGREEMENT_FORMAT` that
 * names the wrong field.
 */
export function parseAgreement(text: string): Agreement {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new LotmarkError("AGREEMENT_FORMAT", texts.NO_AGREEMENT, {}, error);
  }
  try {
    return read(json);
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    const { field } = error;
    throw new LotmarkError("AGREEMENT_FORMAT", texts.wrong(error.text), { field }, error);
  }
}

function read(json: unknown): Agreement {
  const kind = (json as { readonly kind?: unknown } | null)?.kind;
  if (!isKind(kind)) throw new ShapeError("kind", texts.KIND, kind);
  if (kind === "handover") {
    const { typedData: data, parties, signatures } = check(HANDOVER, json);
    return { kind, place: placeIn(data.domain), terms: data.message, parties, signatures };
  }
  const {
    typedData: data,
    shipment,
    parties,
    signatures,
  } = kind === "acceptance" ? check(ACCEPTANCE, json) : check(PICK_UP, json);
  const place = placeIn(data.domain);
  if (shipmentIdOf(place.chainId, place.contract, shipment) !== data.message.shipmentId) {
    throw new ShapeError("shipment", texts.SHIPMENT_OF_ID, data.message.shipmentId);
  }
  return {
    ...{ kind, place, terms: data.message, shipment, parties, signatures },
  } as Agreement;
}

const isKind = (kind: unknown): kind is Kind =>
  typeof kind === "string" && Object.hasOwn(TERMS, kind);

const placeIn = ({
  chainId,
  verifyingContract,
}: {
  readonly chainId: bigint;
  readonly verifyingContract: string;
}): SigningPlace => ({ chainId, contract: verifyingContract });
