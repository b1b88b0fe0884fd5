import type { ContractTransactionResponse } from "ethers";
import { ethers } from "hardhat";
import { signTypedData } from "../../sdk/chain";
import { acceptanceTypedData } from "../../sdk/custody";
import { type HandoverTerms, handoverTypedData } from "../../sdk/handover";
import { leafOf, serialBytes, serialIdOf, signClaim } from "../../sdk/serials";
import {
  type Consortium,
  DUTIES,
  FAR_AHEAD,
  GROUNDS,
  GTINS,
  keyOf,
  lotOf,
  OCCURRENCE,
} from "./consortium";

type Sent = Promise<ContractTransactionResponse>;

/** An operation whose gas is on record. */
export interface Operation {
  readonly name: string;
  /** How many lots it is about; the record says gas per lot. */
  readonly lots?: number;
  /** The most gas that it may take, per lot. */
  readonly limit?: bigint;
  /** Prepares the consortium, and answers with the transactions to be measured, one after the other. */
  readonly run: (consortium: Consortium) => Promise<readonly (() => Sent)[]>;
}

const UNITS = 1200n;
const PALLET = 106141412345678908n;

const declarationsOf = (lots: readonly bigint[], quantity = UNITS) =>
  lots.map((lot) => ({
    lot,
    quantity,
    productionDate: 20_770,
    bestBeforeDate: 0,
    expirationDate: 21_317,
    documentHash: ethers.id(`documents of ${lot}`),
  }));

const numbered = (count: number, from = 1): bigint[] =>
  Array.from({ length: count }, (_, index) => lotOf(from + index));

/** Declares lots of the producer. */
const declare = ({ production, producer }: Consortium, lots: readonly bigint[], quantity = UNITS) =>
  production.connect(producer).declare(declarationsOf(lots, quantity), OCCURRENCE.eventTime);

/** A shipment from the producer to the distributor. */
const shipmentOf = ({ accounts, sites }: Consortium, lots: readonly bigint[], units: bigint) => ({
  consignor: accounts.producer,
  consignee: accounts.distributor,
  carrier: ethers.ZeroAddress,
  consignorSite: sites.producer,
  consigneeSite: sites.distributor,
  purpose: 0,
  deadline: FAR_AHEAD,
  occurrence: OCCURRENCE,
  tradeReference: "PO-2026-0042",
  lots: [...lots],
  units: lots.map(() => units),
  ssccs: [] as bigint[],
  salt: ethers.id("PO-2026-0042"),
});

/** A shipment of that kind, shipped. */
async function shipped(
  consortium: Consortium,
  lots: readonly bigint[],
  units: bigint,
  changes: { readonly carrier?: string } = {},
) {
  await declare(consortium, lots);
  const shipment = { ...shipmentOf(consortium, lots, units), ...changes };
  await consortium.custody.connect(consortium.producer).ship(shipment);
  return shipment;
}

/** Ships and accepts in full: all of each lot, or some of it. */
const custody =
  (count: number, units: bigint): Operation["run"] =>
  async (consortium) => {
    const lots = numbered(count);
    await declare(consortium, lots);
    const shipment = shipmentOf(consortium, lots, units);
    const { custody, producer, distributor } = consortium;
    return [
      () => custody.connect(producer).ship(shipment),
      () => custody.connect(distributor).accept(shipment, OCCURRENCE),
    ];
  };

/** Hands lots of the producer over to the distributor, with a nonce; both have signed. */
async function handover(
  { handover, producer, distributor, accounts }: Consortium,
  lots: readonly bigint[],
  nonce: bigint,
): Promise<() => Sent> {
  const terms: HandoverTerms = {
    giver: accounts.producer,
    taker: accounts.distributor,
    lots,
    units: lots.map(() => 1000n),
    tradeReference: "PO-2026-0042",
    occurrence: OCCURRENCE,
    nonce,
    deadline: FAR_AHEAD,
  };
  const { chainId } = await ethers.provider.getNetwork();
  const typed = handoverTypedData({ chainId, contract: await handover.getAddress() }, terms);
  const signed = await Promise.all([producer, distributor].map((key) => signTypedData(key, typed)));
  const struct = { ...terms, lots: [...lots], units: [...terms.units] };
  // whoever relays it
  return () => handover.connect(producer).handOver(struct, signed[0]!, signed[1]!);
}

/** What a laboratory finds out about lots of the producer's; here the distributor is one, too. */
const LABORATORY = ethers.encodeBytes32String("laboratory");
const attestationOf = (lots: readonly bigint[]) => ({
  lots: [...lots],
  kind: LABORATORY,
  result: 0,
  validFrom: OCCURRENCE.eventTime,
  validUntil: FAR_AHEAD,
  certificate: "LAB-2026-000815",
  occurrence: OCCURRENCE,
});

/** Accredits the distributor, which attests once, so that it is not its first time. */
async function accredited(consortium: Consortium, lots: readonly bigint[]) {
  const { attestations, registrar, distributor, accounts } = consortium;
  await declare(consortium, [lotOf(9_999), ...lots]);
  await attestations
    .connect(registrar)
    .accredit(accounts.distributor, LABORATORY, FAR_AHEAD, ethers.id("accreditation"));
  await attestations.connect(distributor).attest(attestationOf([lotOf(9_999)]));
}

const attesting =
  (count: number): Operation["run"] =>
  async (consortium) => {
    const lots = numbered(count);
    await accredited(consortium, lots);
    const { attestations, distributor } = consortium;
    return [() => attestations.connect(distributor).attest(attestationOf(lots))];
  };

const commitmentOf = (lot: bigint, root = ethers.id(`root of ${lot}`)) => ({
  ...{ lot, root, count: 2n ** 20n },
  location: "https://serials.example.cn/A2611.serials",
});

/**
 * A tree of 2^20 leaves, of which one is an item's and the others are never looked at: what is beside
 * its way to the root stands for them.
 */
function inLargeTree(item: string) {
  const nodes = Array.from({ length: 20 }, (_, level) => ethers.id(`beside level ${level}`));
  const root = nodes.reduce(
    (node, sibling) =>
      ethers.keccak256(
        ethers.concat(BigInt(node) < BigInt(sibling) ? [node, sibling] : [sibling, node]),
      ),
    item,
  );
  return { root, proof: nodes };
}

/** Makes lots of another product of the producer's lots, all of each; the first outputs are numbered from 1. */
const transform =
  (inputs: number, outputs: number): Operation["run"] =>
  async (consortium) => {
    const { production, producer } = consortium;
    await declare(consortium, numbered(inputs));
    const transformation = {
      inputs: numbered(inputs),
      inputUnits: numbered(inputs).map(() => UNITS),
      outputs: declarationsOf(
        numbered(outputs).map((_, index) => lotOf(index + 1, GTINS[1])),
        (BigInt(inputs) * UNITS) / BigInt(outputs),
      ),
      remainders: [],
      outsideInputs: ethers.ZeroHash,
    };
    return [() => production.connect(producer).transform(transformation, OCCURRENCE)];
  };

/** A recall of class 1 with a case number, grounds and instructions. */
const NOTICE = {
  kind: 2,
  class: 1,
  places: 0,
  deadline: FAR_AHEAD,
  caseNumber: "SAMR-2026-0815",
  grounds: { reason: "Pesticide residues", evidence: ethers.id("laboratory report") },
  instructions: "Stop selling, return to the maker",
};

/** Stops lots that the producer has made: as their maker, the mark's owner or the regulator. */
const stop =
  (count: number, by: "maker" | "markOwner" | "regulator"): Operation["run"] =>
  async (consortium) => {
    const { recalls, producer, association, regulator, brand } = consortium;
    const lots = numbered(count);
    await declare(consortium, lots);
    if (by === "regulator") return [() => recalls.connect(regulator).stopAsRegulator(NOTICE, lots)];
    return by === "maker"
      ? [() => recalls.connect(producer).stop(NOTICE, lots, 0)]
      : [() => recalls.connect(association).stop(NOTICE, lots, brand)];
  };

/** Every operation on record, in the order of the table. */
export const OPERATIONS: readonly Operation[] = [
  {
    name: "admit a member with one operator",
    limit: 150_000n,
    run: async ({ admit }) => {
      const key = await keyOf("retailer");
      return [() => admit("91310115MA1KXXXX44", "上海南京路茶庄有限公司", key)];
    },
  },
  {
    name: "add an operator",
    run: async ({ members, producer, accounts, consentOf }) => {
      const key = await keyOf("clerk");
      const consent = await consentOf(key, accounts.producer);
      return [() => members.connect(producer).addOperator(consent, DUTIES.produce, FAR_AHEAD)];
    },
  },
  {
    name: "authorise a member to use a mark",
    run: async ({ brands, brand, association, accounts }) => [
      () =>
        brands
          .connect(association)
          .grantAuthorisation(brand, accounts.distributor, 2026, 0, FAR_AHEAD, 10n ** 9n),
    ],
  },
  {
    name: "mint one lot",
    lots: 1,
    limit: 145_000n,
    run: async (consortium) => [() => declare(consortium, numbered(1))],
  },
  {
    name: "mint 50 lots of one product",
    lots: 50,
    limit: 83_000n,
    run: async (consortium) => [() => declare(consortium, numbered(50))],
  },
  {
    name: "mint 50 lots of 5 products in runs",
    lots: 50,
    limit: 83_000n,
    run: async (consortium) => [
      () =>
        declare(
          consortium,
          GTINS.flatMap((gtin) => Array.from({ length: 10 }, (_, number) => lotOf(number, gtin))),
        ),
    ],
  },
  {
    name: "declare 50 lots again, which changes nothing",
    lots: 50,
    run: async (consortium) => {
      await declare(consortium, numbered(50));
      return [() => declare(consortium, numbered(50))];
    },
  },
  {
    name: "declare more of one lot",
    lots: 1,
    run: async (consortium) => {
      await declare(consortium, numbered(1));
      return [() => declare(consortium, numbered(1), 2n * UNITS)];
    },
  },
  {
    name: "close one lot",
    lots: 1,
    run: async (consortium) => {
      await declare(consortium, numbered(1));
      const { production, producer } = consortium;
      return [() => production.connect(producer).close(numbered(1), OCCURRENCE)];
    },
  },
  {
    name: "correct one lot to fewer units",
    lots: 1,
    run: async (consortium) => {
      await declare(consortium, numbered(1));
      const { production, producer } = consortium;
      const [declaration] = declarationsOf(numbered(1), 120n);
      return [() => production.connect(producer).correct(declaration!, GROUNDS, OCCURRENCE)];
    },
  },
  {
    name: "split one lot into two",
    lots: 1,
    run: async (consortium) => {
      await declare(consortium, numbered(1));
      const { production, producer } = consortium;
      return [
        () =>
          production
            .connect(producer)
            .split(lotOf(1), UNITS, numbered(2, 2), [700n, 500n], OCCURRENCE),
      ];
    },
  },
  {
    name: "merge two lots into one",
    lots: 1,
    run: async (consortium) => {
      await declare(consortium, numbered(2));
      const { production, producer } = consortium;
      return [
        () =>
          production
            .connect(producer)
            .merge(numbered(2), [UNITS, UNITS], lotOf(3), 2n * UNITS, OCCURRENCE),
      ];
    },
  },
  { name: "transform one lot into one", lots: 1, limit: 210_000n, run: transform(1, 1) },
  { name: "transform three lots into one", lots: 1, run: transform(3, 1) },
  {
    name: "retire some of one lot",
    lots: 1,
    run: async (consortium) => {
      await declare(consortium, numbered(1));
      const { production, producer } = consortium;
      return [() => production.connect(producer).retire(numbered(1), [200n], 0, OCCURRENCE)];
    },
  },
  { name: "ship + accept some of one lot", lots: 1, limit: 208_000n, run: custody(1, 1000n) },
  { name: "ship + accept all of one lot", lots: 1, limit: 208_000n, run: custody(1, UNITS) },
  { name: "ship + accept some of 50 lots", lots: 50, limit: 77_000n, run: custody(50, 1000n) },
  { name: "ship + accept all of 50 lots", lots: 50, limit: 77_000n, run: custody(50, UNITS) },
  {
    name: "accept one lot by line: kept, turned back and short",
    lots: 1,
    run: async (consortium) => {
      const shipment = await shipped(consortium, numbered(1), 1000n);
      const { custody, distributor } = consortium;
      const outcome = { accepted: 900n, turnedBack: 60n, fault: 1 };
      return [
        () => custody.connect(distributor).acceptPartly(shipment, [outcome], FAR_AHEAD, OCCURRENCE),
      ];
    },
  },
  {
    name: "refuse one lot + reclaim it",
    lots: 1,
    run: async (consortium) => {
      const shipment = await shipped(consortium, numbered(1), 1000n);
      const { custody, producer, distributor } = consortium;
      return [
        () => custody.connect(distributor).refuse(shipment, GROUNDS, OCCURRENCE),
        () => custody.connect(producer).reclaim(shipment, GROUNDS, OCCURRENCE),
      ];
    },
  },
  {
    name: "cancel a shipment of one lot",
    lots: 1,
    run: async (consortium) => {
      const shipment = await shipped(consortium, numbered(1), 1000n);
      const { custody, producer } = consortium;
      return [() => custody.connect(producer).cancel(shipment, GROUNDS, OCCURRENCE)];
    },
  },
  {
    name: "ship one lot on a pallet with a carrier",
    lots: 1,
    run: async (consortium) => {
      await declare(consortium, numbered(1));
      const { custody, producer, accounts } = consortium;
      const shipment = {
        ...shipmentOf(consortium, numbered(1), 1000n),
        carrier: accounts.association,
        ssccs: [PALLET],
      };
      return [() => custody.connect(producer).ship(shipment)];
    },
  },
  {
    name: "pick up one lot",
    lots: 1,
    run: async (consortium) => {
      const carrier = consortium.accounts.association;
      const shipment = await shipped(consortium, numbered(1), 1000n, { carrier });
      const { custody, association } = consortium;
      return [() => custody.connect(association).pickUp(shipment, OCCURRENCE)];
    },
  },
  {
    name: "accept one lot by signature",
    lots: 1,
    run: async (consortium) => {
      const shipment = await shipped(consortium, numbered(1), 1000n);
      const { custody, producer, distributor } = consortium;
      const terms = {
        shipmentId: await custody.shipmentIdOf(shipment),
        outcomes: [{ accepted: 1000n, turnedBack: 0n, fault: 0n }],
        returnDeadline: 0n,
        occurrence: OCCURRENCE,
        nonce: 0n,
        deadline: FAR_AHEAD,
      };
      const { chainId } = await ethers.provider.getNetwork();
      const contract = await custody.getAddress();
      const signed = await signTypedData(
        distributor,
        acceptanceTypedData({ chainId, contract }, terms),
      );
      const { nonce, deadline, outcomes } = terms;
      const consent = { nonce, deadline, signed };
      return [
        () => custody.connect(producer).acceptSigned(shipment, outcomes, 0n, OCCURRENCE, consent),
      ];
    },
  },
  {
    name: "hand one lot over, the first nonce of its word",
    lots: 1,
    limit: 135_000n,
    run: async (consortium) => {
      await declare(consortium, numbered(1));
      return [await handover(consortium, numbered(1), 0n)];
    },
  },
  {
    name: "hand one lot over, another nonce of the word",
    lots: 1,
    limit: 118_000n,
    run: async (consortium) => {
      await declare(consortium, numbered(2));
      await (
        await handover(consortium, numbered(1), 0n)
      )();
      return [await handover(consortium, numbered(1, 2), 1n)];
    },
  },
  {
    name: "hand 50 lots over",
    lots: 50,
    run: async (consortium) => {
      await declare(consortium, numbered(50));
      return [await handover(consortium, numbered(50), 0n)];
    },
  },
  { name: "attest one lot", lots: 1, limit: 100_000n, run: attesting(1) },
  { name: "attest 50 lots with one certificate", lots: 50, run: attesting(50) },
  {
    name: "withdraw an attestation of one lot",
    lots: 1,
    run: async (consortium) => {
      await accredited(consortium, numbered(1));
      const { attestations, distributor } = consortium;
      const attestation = attestationOf(numbered(1));
      await attestations.connect(distributor).attest(attestation);
      return [() => attestations.connect(distributor).withdraw(attestation, GROUNDS, OCCURRENCE)];
    },
  },
  {
    name: "commit to the serials of one lot",
    lots: 1,
    run: async (consortium) => {
      await declare(consortium, numbered(1));
      const { serials, producer } = consortium;
      return [() => serials.connect(producer).commit([commitmentOf(lotOf(1))], OCCURRENCE)];
    },
  },
  {
    name: "commit to the serials of 50 lots",
    lots: 50,
    run: async (consortium) => {
      await declare(consortium, numbered(50));
      const { serials, producer } = consortium;
      const commitments = numbered(50).map((lot) => commitmentOf(lot));
      return [() => serials.connect(producer).commit(commitments, OCCURRENCE)];
    },
  },
  {
    name: "claim a serial in a tree of 2^20 leaves",
    limit: 80_000n,
    run: async (consortium) => {
      const { serials, producer } = consortium;
      const shopper = await keyOf("shopper");
      const [lot, serial, key] = [lotOf(1), "0K7F2M9QX4TB8HVD", await keyOf("item")];
      await declare(consortium, [lot]);
      const { root, proof } = inLargeTree(leafOf(serialIdOf(lot, serial), key.address));
      await serials.connect(producer).commit([commitmentOf(lot, root)], OCCURRENCE);
      const signature = await signClaim(key, {
        chainId: (await ethers.provider.getNetwork()).chainId,
        contract: await serials.getAddress(),
        ...{ lot, serial, claimant: shopper.address },
      });
      const bytes = serialBytes(serial);
      return [
        () => serials.connect(shopper).claim(lot, bytes, shopper.address, root, proof, signature),
      ];
    },
  },
  { name: "stop one lot as its maker", lots: 1, limit: 75_000n, run: stop(1, "maker") },
  { name: "stop one lot as the owner of its mark", lots: 1, run: stop(1, "markOwner") },
  { name: "stop one lot as the regulator", lots: 1, limit: 75_000n, run: stop(1, "regulator") },
  { name: "stop 50 lots as their maker", lots: 50, limit: 38_000n, run: stop(50, "maker") },
  { name: "stop 50 lots as the regulator", lots: 50, limit: 38_000n, run: stop(50, "regulator") },
  {
    name: "acknowledge a notice about one lot",
    lots: 1,
    run: async (consortium) => {
      const { recalls, producer } = consortium;
      await declare(consortium, numbered(1));
      await recalls.connect(producer).stop(NOTICE, numbered(1), 0);
      const id = ethers.id("a notice");
      return [() => recalls.connect(producer).acknowledge(id, numbered(1), OCCURRENCE)];
    },
  },
  {
    name: "lift the stop of one lot",
    lots: 1,
    run: async (consortium) => {
      const { recalls, producer } = consortium;
      await declare(consortium, numbered(1));
      await recalls.connect(producer).stop(NOTICE, numbered(1), 0);
      return [() => recalls.connect(producer).lift(numbered(1), 0, GROUNDS, OCCURRENCE)];
    },
  },
];
