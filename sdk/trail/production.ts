import { ParamType, ZeroHash } from "ethers";

import type {
  IProduction,
  LotAnnotatedEvent,
  LotCorrectedEvent,
  LotsClosedEvent,
  LotsDeclaredEvent,
  LotsRepackagedEvent,
  LotsTransformedEvent,
  UnitsRetiredEvent,
  UnitsSeizedEvent,
} from "../../typechain-types/contracts/production/IProduction";
import { memberOf, readGrounds, readOccurrence, TrailKind } from "../chain";
import {
  type Evidence,
  eventsOf,
  hashStruct,
  hashValues,
  provenEvent,
  rawParameter,
} from "./evidence";
import type {
  Annotated,
  Closed,
  Corrected,
  Declaration,
  Declared,
  HistoryEvent,
  Merged,
  Retired,
  Seized,
  Split,
  Transformed,
} from "./history";

type Reader = (evidence: Evidence) => HistoryEvent | undefined;

/** What entries of the Production module record, by their kind. */
export const PRODUCTION: Readonly<Record<number, Reader>> = {
  [TrailKind.DECLARED]: declared,
  [TrailKind.CLOSED]: closed,
  [TrailKind.CORRECTED]: corrected,
  [TrailKind.ANNOTATED]: annotated,
  [TrailKind.SPLIT_INPUT]: (evidence) => repackaged(evidence, "split", "input"),
  [TrailKind.SPLIT_OUTPUT]: (evidence) => repackaged(evidence, "split", "output"),
  [TrailKind.MERGE_INPUT]: (evidence) => repackaged(evidence, "merged", "input"),
  [TrailKind.MERGE_OUTPUT]: (evidence) => repackaged(evidence, "merged", "output"),
  [TrailKind.TRANSFORM_INPUT]: (evidence) => transformed(evidence, "input"),
  [TrailKind.TRANSFORM_OUTPUT]: (evidence) => transformed(evidence, "output"),
  [TrailKind.RETIRED]: (evidence) => retired(evidence) ?? seized(evidence),
};

function declared(evidence: Evidence): Declared | undefined {
  const { entry } = evidence;
  for (const event of eventsOf<LotsDeclaredEvent.OutputObject>(evidence, "LotsDeclared")) {
    const maker = rawParameter(event, "maker");
    const when = [rawParameter(event, "eventTime"), rawParameter(event, "utcOffset")];
    const [type, list] = rawParameter(event, "declarations");
    const element = ParamType.from(type).arrayChildren ?? type;
    const position = (list as readonly unknown[]).findIndex(
      (declaration) =>
        hashStruct("lotmark.Declaration", [maker, [element, declaration], ...when]) === entry.data,
    );
    const declaration = event.args.declarations[position];
    if (declaration === undefined) continue;
    const { eventTime, utcOffset } = event.args;
    return {
      type: "declared",
      entry,
      maker: event.args.maker,
      declaration: readDeclaration(declaration),
      occurrence: readOccurrence({ eventTime, utcOffset, documentHash: ZeroHash }),
    };
  }
  return undefined;
}

function closed(evidence: Evidence): Closed | undefined {
  const fields = ["maker", "occurrence"] as const;
  const event = provenEvent<LotsClosedEvent.OutputObject>(
    evidence,
    "LotsClosed",
    "lotmark.Closure",
    fields,
  );
  if (event === undefined) return undefined;
  const { maker, occurrence } = event;
  return { type: "closed", entry: evidence.entry, maker, occurrence: readOccurrence(occurrence) };
}

function corrected(evidence: Evidence): Corrected | undefined {
  const event = provenEvent<LotCorrectedEvent.OutputObject>(
    evidence,
    "LotCorrected",
    "lotmark.Correction",
    ["maker", "declaration", "grounds", "occurrence"],
  );
  if (event === undefined) return undefined;
  return {
    type: "corrected",
    entry: evidence.entry,
    maker: event.maker,
    declaration: readDeclaration(event.declaration),
    grounds: readGrounds(event.grounds),
    occurrence: readOccurrence(event.occurrence),
  };
}

function annotated(evidence: Evidence): Annotated | undefined {
  const event = provenEvent<LotAnnotatedEvent.OutputObject>(
    evidence,
    "LotAnnotated",
    "lotmark.Annotation",
    ["maker", "note", "occurrence"],
  );
  if (event === undefined) return undefined;
  const { maker, note, occurrence } = event;
  return {
    type: "annotated",
    entry: evidence.entry,
    maker,
    note,
    occurrence: readOccurrence(occurrence),
  };
}

function repackaged(
  evidence: Evidence,
  type: "split" | "merged",
  role: "input" | "output",
): Split | Merged | undefined {
  const event = provenEvent<LotsRepackagedEvent.OutputObject>(
    evidence,
    "LotsRepackaged",
    "lotmark.Repackaging",
    ["member", "inputs", "inputUnits", "inputTrails", "outputs", "outputUnits", "occurrence"],
  );
  if (event === undefined) return undefined;
  const { member, inputs, inputUnits, inputTrails, outputs, outputUnits, occurrence } = event;
  return {
    type,
    role,
    entry: evidence.entry,
    member,
    inputs: inputs.map((lot, n) => ({
      lot,
      units: inputUnits[n] ?? 0n,
      trail: inputTrails[n] ?? "",
    })),
    outputs: outputs.map((lot, n) => ({ lot, units: outputUnits[n] ?? 0n })),
    occurrence: readOccurrence(occurrence),
  };
}

function transformed(evidence: Evidence, role: "input" | "output"): Transformed | undefined {
  const { entry } = evidence;
  const event = eventsOf<LotsTransformedEvent.OutputObject>(evidence, "LotsTransformed").find(
    (candidate) =>
      hashStruct("lotmark.Transformation", [
        rawParameter(candidate, "member"),
        [
          "bytes32",
          hashValues([
            rawParameter(candidate, "transformation"),
            rawParameter(candidate, "inputTrails"),
            rawParameter(candidate, "occurrence"),
          ]),
        ],
      ]) === entry.data,
  );
  if (event === undefined) return undefined;
  const { member, transformation, inputTrails, occurrence } = event.args;
  return {
    type: "transformed",
    role,
    entry,
    member,
    inputs: transformation.inputs.map((lot, n) => ({
      lot,
      units: transformation.inputUnits[n] ?? 0n,
      trail: inputTrails[n] ?? "",
    })),
    outputs: transformation.outputs.map((output) => ({
      lot: output.lot,
      units: output.quantity,
      declaration: readDeclaration(output),
    })),
    remainders: transformation.remainders.map(({ residue, measure, amount, description }) => ({
      residue: memberOf("IProduction.Residue", residue),
      measure: memberOf("Measure", measure),
      amount,
      description,
    })),
    outsideInputs: transformation.outsideInputs,
    occurrence: readOccurrence(occurrence),
  };
}

function retired(evidence: Evidence): Retired | undefined {
  const event = provenEvent<UnitsRetiredEvent.OutputObject>(
    evidence,
    "UnitsRetired",
    "lotmark.Retirement",
    ["holder", "retirement", "occurrence"],
  );
  if (event === undefined) return undefined;
  const { holder, retirement, occurrence } = event;
  return {
    type: "retired",
    entry: evidence.entry,
    holder,
    retirement: memberOf("IProduction.Retirement", retirement),
    occurrence: readOccurrence(occurrence),
  };
}

function seized(evidence: Evidence): Seized | undefined {
  const event = provenEvent<UnitsSeizedEvent.OutputObject>(
    evidence,
    "UnitsSeized",
    "lotmark.Seizure",
    ["holder", "retirement", "grounds"],
  );
  if (event === undefined) return undefined;
  const { holder, retirement, grounds } = event;
  return {
    type: "seized",
    entry: evidence.entry,
    holder,
    retirement: memberOf("IProduction.Retirement", retirement),
    grounds: readGrounds(grounds),
  };
}

const readDeclaration = (struct: IProduction.DeclarationStructOutput): Declaration => ({
  quantity: struct.quantity,
  productionDate: Number(struct.productionDate),
  bestBeforeDate: Number(struct.bestBeforeDate),
  expirationDate: Number(struct.expirationDate),
  documentHash: struct.documentHash,
});
