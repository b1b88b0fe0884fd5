import { ethers } from "hardhat";

import { findBrand } from "../../../sdk/directory";
import type { Answer } from "../../../scripts/tasks/support/answer";
import { run } from "./consortium";
import { ASSOCIATION, by, deployRegistry, type Registry } from "./registry";

/** A geographical indication of the association. */
export const MARK = "CN:gi:1385542";
export const NAME = "西湖龙井 (West Lake Longjing)";

/** The association's application for it. */
export const APPLICATION = {
  mark: MARK,
  name: "西湖龙井",
  internationalName: "West Lake Longjing",
  goods: "Tea of the West Lake district",
  evidence: ethers.id("certificate"),
};

export const RECORDING = {
  mark: MARK,
  applicant: ASSOCIATION,
  measure: "grams",
  officeStatus: "registered",
  statusDate: "2011-06-28",
  validUntil: "2031-06-27",
};

/** A consortium with a mark that was recorded by tasks, its season 2026 open. */
export interface Marked extends Registry {
  readonly brand: bigint;
}

export async function deployMark(): Promise<Marked> {
  const registry = await deployRegistry();
  const owner = by(registry, registry.association);
  await run("brand", "apply", { ...owner, ...APPLICATION });
  await run("brand", "record", { ...by(registry, registry.offices.registrar), ...RECORDING });
  await run("brand", "season-open", { ...owner, mark: MARK, season: "2026" });
  return { ...registry, brand: findBrand(registry.consortium, MARK) };
}

/** Tasks about the mark, by its owner, the registrar, and others. */
export const about = (marked: Marked) => {
  const doing =
    (key: Parameters<typeof by>[1]) =>
    (task: string, given: object = {}): Promise<Answer> =>
      run("brand", task, { ...by(marked, key), mark: MARK, ...given });
  return {
    owner: doing(marked.association),
    registrar: doing(marked.offices.registrar),
    producer: doing(marked.producer),
    trader: doing(marked.trader),
    anybody: (task: string, given: object = {}): Promise<Answer> =>
      run("brand", task, { ...marked.files, mark: MARK, ...given }),
  };
};
