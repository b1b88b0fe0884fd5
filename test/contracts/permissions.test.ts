import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/signers";
import { loadFixture, time } from "@nomicfoundation/hardhat-network-helpers";
import { expect } from "chai";
import { type BaseContract, type Interface, ZeroAddress, ZeroHash } from "ethers";
import { ethers } from "hardhat";
import { CONTRACT_NAMES, type ContractName, INTERFACES } from "../../sdk/chain";
import { termsStruct } from "../../sdk/handover";
import { CAPABILITIES, type CapabilityName } from "../../sdk/lots";
import { ALL_DUTIES, siteIdOfCode } from "../../sdk/members";
import { attestationOf, LABORATORY } from "./attestations/attested";
import { agree, termsOf } from "./handover/agreed";
import { claim, COMMITMENT } from "./serials/items";
import { EVIDENCE, markOf } from "./support/brands";
import {
  DAY,
  BULK_TEA,
  declarationOf,
  deployStockedConsortium,
  LOT,
  lotOf,
  now,
  OCCURRENCE,
  SEASON,
  type StockedConsortium,
  stopLots,
  TEA,
} from "./support/consortium";
import { consentOf, GROUNDS, OBJECTION_PERIOD } from "./support/members";
import { leftAligned, productOf } from "./support/products";
import { noticeOf } from "./support/recalls";
import { type Shipment, shipmentOf } from "./support/shipments";
import { transformationOf } from "./support/transformations";

/** The consortium, with a shipment in transit and a recovery under way, whose times have come. */
interface Stage extends StockedConsortium {
  readonly shipment: Shipment;
  /** A key that serves nobody and has no role. */
  readonly nobody: HardhatEthersSigner;
}

async function deployStage(): Promise<Stage> {
  const consortium = await deployStockedConsortium();
  const { custody, members, recovery, producer, distributor, retailer, keys } = consortium;
  const { serials } = consortium;
  const shipment = await shipmentOf(producer, distributor);
  await custody.connect(producer.dispatch).ship(shipment);
  await serials.connect(producer.produce).commit([COMMITMENT], OCCURRENCE);
  const consent = await consentOf(members, keys.at(-2)!, retailer.account);
  await members.connect(recovery).proposeRecovery(retailer.account, consent, GROUNDS);
  await stopLots(consortium, [LOT]);
  await time.increase(OBJECTION_PERIOD);
  return { ...consortium, shipment, nobody: keys.at(-3)! };
}

type Call = (stage: Stage, caller: HardhatEthersSigner) => Promise<unknown>;

/** The error with which a contract refuses a caller whom nobody knows. */
interface Refusal {
  readonly of: (stage: Stage) => BaseContract;
  readonly error: string;
  readonly args: (caller: string) => readonly unknown[];
}

/** How a function is guarded: the call must be refused, or succeed for the reason given. */
type Entry = { readonly call: Call } & (
  { readonly refusal: Refusal } | { readonly openBecause: string }
);

const CONTRACTS = {
  memberRegistry: ({ members }: Stage) => members,
  brandRegistry: ({ brands }: Stage) => brands,
  productRegistry: ({ products }: Stage) => products,
  lotToken: ({ ledger }: Stage) => ledger,
  production: ({ production }: Stage) => production,
  custodyTransfer: ({ custody }: Stage) => custody,
  handover: ({ handover }: Stage) => handover,
  attestations: ({ attestations }: Stage) => attestations,
  serials: ({ serials }: Stage) => serials,
  recalls: ({ recalls }: Stage) => recalls,
} as const satisfies Partial<Record<ContractName, (stage: Stage) => BaseContract>>;

type Name = keyof typeof CONTRACTS;

// --- the guards there are ---

/** Operators of members, whom the registry authorises; whose duty it takes, the tests of each function say. */
const operators = (call: Call): Entry => ({
  call,
  refusal: {
    of: CONTRACTS.memberRegistry,
    error: "MemberRegistryUnknownOperator",
    args: (caller) => [caller],
  },
});

/** A role of the AccessManager; which one, the tests of each function say. */
const role = (name: Name, call: Call): Entry => ({
  call,
  refusal: { of: CONTRACTS[name], error: "AccessManagedUnauthorized", args: (caller) => [caller] },
});

/** Modules of the ledger with a capability. */
const modules = (capability: CapabilityName, call: Call): Entry => ({
  call,
  refusal: {
    of: CONTRACTS.lotToken,
    error: "LotTokenCapabilityMissing",
    args: (caller) => [caller, CAPABILITIES[capability]],
  },
});

/** Modules that may draw quotas. */
const quotaDrawers = (call: Call): Entry => ({
  call,
  refusal: {
    of: CONTRACTS.brandRegistry,
    error: "BrandRegistryNotQuotaDrawer",
    args: (caller) => [caller],
  },
});

/** Nobody: what a token standard asks for and these contracts do not do. */
const never = (name: Name, error: string, call: Call): Entry => ({
  call,
  refusal: { of: CONTRACTS[name], error, args: () => [] },
});

const anybody = (openBecause: string, call: Call): Entry => ({ call, openBecause });

// --- the functions ---

const DATA = ethers.id("data");
const LAST_SECOND = 2n ** 40n - 1n;
const SITE = siteIdOfCode("DOCK-1");
const PROFILE = { name: "东方", internationalName: "", documentHash: ZeroHash };
const DISTINCTION = {
  ...{ title: "China Time-Honoured Brand", authority: "MOFCOM", evidence: EVIDENCE },
  ...{ validFrom: 0n, validUntil: LAST_SECOND },
};
const NEW_MARK = markOf({ number: "77" });
const byOffer = (call: Call): Entry =>
  never("brandRegistry", "BrandRegistryTransferByOfferOnly", call);
const throughCustody = (call: Call): Entry =>
  never("lotToken", "LotTokenMovesThroughCustodyOnly", call);

const ledgerOf = ({ ledger }: Stage, by: HardhatEthersSigner) => ledger.connect(by);
const membersOf = ({ members }: Stage, by: HardhatEthersSigner) => members.connect(by);
const brandsOf = ({ brands }: Stage, by: HardhatEthersSigner) => brands.connect(by);
const productsOf = ({ products }: Stage, by: HardhatEthersSigner) => products.connect(by);
const productionOf = ({ production }: Stage, by: HardhatEthersSigner) => production.connect(by);
const custodyOf = ({ custody }: Stage, by: HardhatEthersSigner) => custody.connect(by);
const attestationsOf = ({ attestations }: Stage, by: HardhatEthersSigner) =>
  attestations.connect(by);
const serialsOf = ({ serials }: Stage, by: HardhatEthersSigner) => serials.connect(by);
const recallsOf = ({ recalls }: Stage, by: HardhatEthersSigner) => recalls.connect(by);

const transitOf = async ({ custody, shipment }: Stage) => ({
  consignor: shipment.consignor,
  consignee: shipment.consignee,
  shipment: await custody.shipmentIdOf(shipment),
});
const inADay = async () => (await now()) + DAY;

/**
 * Every function that changes something, by contract and name (with parameters where a name has
 * several): what must come of it when somebody calls it whom nobody knows.
 */
const TABLE: Readonly<Record<Name, Readonly<Record<string, Entry>>>> = {
  memberRegistry: {
    admit: role("memberRegistry", async (stage, by) =>
      membersOf(stage, by).admit(
        "REG",
        "NEW",
        PROFILE,
        32,
        await consentOf(stage.members, by, await stage.members.accountOf("REG", "NEW")),
      ),
    ),
    suspend: role("memberRegistry", (stage, by) =>
      membersOf(stage, by).suspend(stage.producer.account, GROUNDS),
    ),
    reinstate: role("memberRegistry", (stage, by) =>
      membersOf(stage, by).reinstate(stage.producer.account, GROUNDS),
    ),
    expel: role("memberRegistry", (stage, by) =>
      membersOf(stage, by).expel(stage.producer.account, GROUNDS),
    ),
    strikeOffSite: role("memberRegistry", (stage, by) =>
      membersOf(stage, by).strikeOffSite(stage.producer.account, stage.producer.site, GROUNDS),
    ),
    changeProfile: operators((stage, by) => membersOf(stage, by).changeProfile(PROFILE, 32)),
    addOperator: operators(async (stage, by) =>
      membersOf(stage, by).addOperator(
        await consentOf(stage.members, by, stage.producer.account),
        ALL_DUTIES,
        0,
      ),
    ),
    changeOperator: operators((stage, by) =>
      membersOf(stage, by).changeOperator(stage.producer.produce, ALL_DUTIES, 0),
    ),
    removeOperator: operators((stage, by) =>
      membersOf(stage, by).removeOperator(stage.producer.produce),
    ),
    addSite: operators((stage, by) => membersOf(stage, by).addSite(SITE, 1, 2, "")),
    closeSite: operators((stage, by) => membersOf(stage, by).closeSite(stage.producer.site)),
    objectToRecovery: operators((stage, by) => membersOf(stage, by).objectToRecovery(GROUNDS)),
    resign: operators((stage, by) => membersOf(stage, by).resign()),
    proposeRecovery: role("memberRegistry", async (stage, by) =>
      membersOf(stage, by).proposeRecovery(
        stage.producer.account,
        await consentOf(stage.members, by, stage.producer.account),
        GROUNDS,
      ),
    ),
    withdrawRecovery: role("memberRegistry", (stage, by) =>
      membersOf(stage, by).withdrawRecovery(stage.retailer.account, GROUNDS),
    ),
    decideRecovery: role("memberRegistry", (stage, by) =>
      membersOf(stage, by).decideRecovery(stage.retailer.account, true, GROUNDS),
    ),
    executeRecovery: anybody(
      "its key was named by the recovery role, and the member had its time to object",
      (stage, by) => membersOf(stage, by).executeRecovery(stage.retailer.account),
    ),
    setAuthority: role("memberRegistry", (stage, by) =>
      membersOf(stage, by).setAuthority(stage.manager),
    ),
  },

  brandRegistry: {
    applyFor: operators((stage, by) => brandsOf(stage, by).applyFor(NEW_MARK, EVIDENCE)),
    withdrawApplication: operators((stage, by) =>
      brandsOf(stage, by).withdrawApplication(stage.origin),
    ),
    rejectApplication: role("brandRegistry", (stage, by) =>
      brandsOf(stage, by).rejectApplication(stage.origin, stage.producer.account, GROUNDS),
    ),
    record: role("brandRegistry", (stage, by) =>
      brandsOf(stage, by).record(stage.producer.account, NEW_MARK, EVIDENCE, {
        measure: 1,
        officeStatus: "registered",
        statusDate: 1,
        validUntil: LAST_SECOND,
      }),
    ),
    suspend: role("brandRegistry", (stage, by) =>
      brandsOf(stage, by).suspend(stage.origin, GROUNDS),
    ),
    reinstate: role("brandRegistry", (stage, by) =>
      brandsOf(stage, by).reinstate(stage.origin, GROUNDS),
    ),
    revoke: role("brandRegistry", (stage, by) => brandsOf(stage, by).revoke(stage.origin, GROUNDS)),
    lapse: role("brandRegistry", (stage, by) => brandsOf(stage, by).lapse(stage.origin, GROUNDS)),
    renew: role("brandRegistry", (stage, by) =>
      brandsOf(stage, by).renew(stage.origin, LAST_SECOND, "registered", 1),
    ),
    settleDispute: role("brandRegistry", (stage, by) =>
      brandsOf(stage, by).settleDispute(stage.origin, stage.producer.account, true, GROUNDS),
    ),
    grantDistinction: role("brandRegistry", (stage, by) =>
      brandsOf(stage, by).grantDistinction(stage.origin, DISTINCTION),
    ),
    withdrawDistinction: role("brandRegistry", (stage, by) =>
      brandsOf(stage, by).withdrawDistinction(stage.origin, 0, GROUNDS),
    ),
    revokeAuthorisation: role("brandRegistry", (stage, by) =>
      brandsOf(stage, by).revokeAuthorisation(
        stage.origin,
        stage.producer.account,
        SEASON,
        GROUNDS,
      ),
    ),
    dispute: operators((stage, by) => brandsOf(stage, by).dispute(stage.origin, GROUNDS)),
    withdrawDispute: operators((stage, by) => brandsOf(stage, by).withdrawDispute(stage.origin)),
    openSeason: operators((stage, by) => brandsOf(stage, by).openSeason(stage.origin, SEASON + 1n)),
    grantAuthorisation: operators((stage, by) =>
      brandsOf(stage, by).grantAuthorisation(
        stage.origin,
        stage.retailer.account,
        SEASON,
        0,
        LAST_SECOND,
        1n,
      ),
    ),
    withdrawAuthorisation: operators((stage, by) =>
      brandsOf(stage, by).withdrawAuthorisation(
        stage.origin,
        stage.producer.account,
        SEASON,
        GROUNDS,
      ),
    ),
    offer: operators((stage, by) =>
      brandsOf(stage, by).offer(stage.origin, stage.producer.account),
    ),
    acceptOffer: operators((stage, by) => brandsOf(stage, by).acceptOffer(stage.origin)),
    draw: quotaDrawers((stage, by) =>
      brandsOf(stage, by).draw([stage.origin], stage.producer.account, 1),
    ),
    giveBack: quotaDrawers((stage, by) =>
      brandsOf(stage, by).giveBack([stage.origin], stage.producer.account, 1, 65_535),
    ),
    setQuotaDrawer: role("brandRegistry", (stage, by) =>
      brandsOf(stage, by).setQuotaDrawer(by, true),
    ),
    approve: byOffer((stage, by) => brandsOf(stage, by).approve(by, stage.origin)),
    setApprovalForAll: byOffer((stage, by) => brandsOf(stage, by).setApprovalForAll(by, true)),
    transferFrom: byOffer((stage, by) =>
      brandsOf(stage, by).transferFrom(stage.association.account, by, stage.origin),
    ),
    "safeTransferFrom(address,address,uint256)": byOffer((stage, by) =>
      brandsOf(stage, by)["safeTransferFrom(address,address,uint256)"](
        stage.association.account,
        by,
        stage.origin,
      ),
    ),
    "safeTransferFrom(address,address,uint256,bytes)": byOffer((stage, by) =>
      brandsOf(stage, by)["safeTransferFrom(address,address,uint256,bytes)"](
        stage.association.account,
        by,
        stage.origin,
        "0x",
      ),
    ),
    setAuthority: role("brandRegistry", (stage, by) =>
      brandsOf(stage, by).setAuthority(stage.manager),
    ),
  },

  productRegistry: {
    recordPrefix: role("productRegistry", (stage, by) =>
      productsOf(stage, by).recordPrefix("6909999", stage.producer.account),
    ),
    removePrefix: role("productRegistry", (stage, by) =>
      productsOf(stage, by).removePrefix("69012345", GROUNDS),
    ),
    recordGtin: role("productRegistry", (stage, by) =>
      productsOf(stage, by).recordGtin(96385074, stage.producer.account),
    ),
    removeGtin: role("productRegistry", (stage, by) =>
      productsOf(stage, by).removeGtin(96385074, GROUNDS),
    ),
    addProduct: operators((stage, by) =>
      productsOf(stage, by).addProduct(productOf({ gtin: 6901234567922n })),
    ),
    discontinue: operators((stage, by) => productsOf(stage, by).discontinue(TEA)),
    resume: operators((stage, by) => productsOf(stage, by).resume(TEA)),
    addPackaging: operators((stage, by) =>
      productsOf(stage, by).addPackaging(26901234567896n, TEA, 24),
    ),
    permitMaker: operators((stage, by) =>
      productsOf(stage, by).permitMaker(TEA, stage.packer.account, leftAligned("P-", 20)),
    ),
    withdrawMaker: operators((stage, by) =>
      productsOf(stage, by).withdrawMaker(BULK_TEA, stage.packer.account),
    ),
    setAuthority: role("productRegistry", (stage, by) =>
      productsOf(stage, by).setAuthority(stage.manager),
    ),
  },

  lotToken: {
    declare: modules("create", (stage, by) => {
      const issue = { lot: lotOf("new"), quantity: 1n, expiry: 0n, data: DATA };
      return ledgerOf(stage, by).declare(stage.producer.account, [issue], 1, false);
    }),
    close: modules("create", (stage, by) =>
      ledgerOf(stage, by).close(stage.producer.account, [LOT], 1, DATA),
    ),
    correct: modules("create", (stage, by) =>
      ledgerOf(stage, by).correct(LOT, stage.producer.account, 1, 0, 1, DATA),
    ),
    consume: modules("burn", (stage, by) =>
      ledgerOf(stage, by).consume(stage.producer.account, [LOT], [1], 1, DATA),
    ),
    retire: modules("burn", (stage, by) =>
      ledgerOf(stage, by).retire(stage.producer.account, [LOT], [1], 1, DATA),
    ),
    retireInTransit: modules("burn", async (stage, by) =>
      ledgerOf(stage, by).retireInTransit(await transitOf(stage), [LOT], [1], 1, DATA),
    ),
    enter: modules("enter", async (stage, by) =>
      ledgerOf(stage, by).enter(
        { ...(await transitOf(stage)), shipment: DATA },
        [LOT],
        [1],
        1,
        DATA,
      ),
    ),
    deliver: modules("leave", async (stage, by) =>
      ledgerOf(stage, by).deliver(await transitOf(stage), [LOT], [1], 1, DATA),
    ),
    giveBack: modules("leave", async (stage, by) =>
      ledgerOf(stage, by).giveBack(await transitOf(stage), [LOT], [1], 1, DATA),
    ),
    turnBack: modules("leave", async (stage, by) =>
      ledgerOf(stage, by).turnBack(await transitOf(stage), DATA, [LOT], [1], 1, DATA),
    ),
    handOver: modules("handover", (stage, by) =>
      ledgerOf(stage, by).handOver(stage.producer.account, by, [LOT], [1], 1, DATA),
    ),
    record: modules("record", (stage, by) => ledgerOf(stage, by).record([LOT], 1, [DATA])),
    stop: modules("stop", (stage, by) => ledgerOf(stage, by).stop([LOT], 1, 1, DATA)),
    lift: modules("stop", (stage, by) => ledgerOf(stage, by).lift([LOT], 1, DATA)),
    listPlaces: modules("stop", (stage, by) => ledgerOf(stage, by).listPlaces([by])),
    setModule: role("lotToken", (stage, by) => ledgerOf(stage, by).setModule(by, 127)),
    setBaseUri: role("lotToken", (stage, by) => ledgerOf(stage, by).setBaseUri("https://b.cn")),
    pause: role("lotToken", (stage, by) => ledgerOf(stage, by).pause()),
    unpause: role("lotToken", (stage, by) => ledgerOf(stage, by).unpause()),
    safeTransferFrom: throughCustody((stage, by) =>
      ledgerOf(stage, by).safeTransferFrom(stage.producer.account, by, LOT, 1, "0x"),
    ),
    safeBatchTransferFrom: throughCustody((stage, by) =>
      ledgerOf(stage, by).safeBatchTransferFrom(stage.producer.account, by, [LOT], [1], "0x"),
    ),
    setApprovalForAll: throughCustody((stage, by) =>
      ledgerOf(stage, by).setApprovalForAll(by, true),
    ),
    setAuthority: role("lotToken", (stage, by) => ledgerOf(stage, by).setAuthority(stage.manager)),
  },

  production: {
    declare: operators((stage, by) =>
      productionOf(stage, by).declare([declarationOf(lotOf("new"), 1n)], OCCURRENCE.eventTime),
    ),
    close: operators((stage, by) => productionOf(stage, by).close([LOT], OCCURRENCE)),
    correct: operators((stage, by) =>
      productionOf(stage, by).correct(declarationOf(LOT, 1n), GROUNDS, OCCURRENCE),
    ),
    annotate: operators((stage, by) => productionOf(stage, by).annotate(LOT, "!", OCCURRENCE)),
    split: operators((stage, by) =>
      productionOf(stage, by).split(LOT, 1, [lotOf("new")], [1], OCCURRENCE),
    ),
    merge: operators((stage, by) =>
      productionOf(stage, by).merge([LOT], [1], lotOf("new"), 1, OCCURRENCE),
    ),
    transform: operators((stage, by) =>
      productionOf(stage, by).transform(
        transformationOf([[LOT, 1n]], [declarationOf(lotOf("new"), 1n)]),
        OCCURRENCE,
      ),
    ),
    setYield: operators((stage, by) => productionOf(stage, by).setYield(stage.origin, 1)),
    retire: operators((stage, by) => productionOf(stage, by).retire([LOT], [1], 0, OCCURRENCE)),
    seize: role("production", (stage, by) =>
      productionOf(stage, by).seize(stage.producer.account, [LOT], [1], 0, GROUNDS),
    ),
    setAuthority: role("production", (stage, by) =>
      productionOf(stage, by).setAuthority(stage.manager),
    ),
  },

  custodyTransfer: {
    ship: operators(async (stage, by) =>
      custodyOf(stage, by).ship(await shipmentOf(stage.producer, stage.distributor)),
    ),
    accept: operators((stage, by) => custodyOf(stage, by).accept(stage.shipment, OCCURRENCE)),
    acceptPartly: operators(async (stage, by) =>
      custodyOf(stage, by).acceptPartly(
        stage.shipment,
        [{ accepted: 10, turnedBack: 0, fault: 0 }],
        await inADay(),
        OCCURRENCE,
      ),
    ),
    acceptSigned: operators((stage, by) =>
      custodyOf(stage, by).acceptSigned(
        stage.shipment,
        [{ accepted: 10, turnedBack: 0, fault: 0 }],
        0,
        OCCURRENCE,
        { nonce: 1, deadline: LAST_SECOND, signed: { operator: by.address, signature: "0x" } },
      ),
    ),
    pickUp: operators((stage, by) => custodyOf(stage, by).pickUp(stage.shipment, OCCURRENCE)),
    pickUpSigned: operators((stage, by) =>
      custodyOf(stage, by).pickUpSigned(stage.shipment, OCCURRENCE, {
        ...{ nonce: 1, deadline: LAST_SECOND },
        signed: { operator: by.address, signature: "0x" },
      }),
    ),
    cancelNonce: operators((stage, by) => custodyOf(stage, by).cancelNonce(1)),
    refuse: operators((stage, by) =>
      custodyOf(stage, by).refuse(stage.shipment, GROUNDS, OCCURRENCE),
    ),
    cancel: operators((stage, by) =>
      custodyOf(stage, by).cancel(stage.shipment, GROUNDS, OCCURRENCE),
    ),
    reclaim: operators((stage, by) =>
      custodyOf(stage, by).reclaim(stage.shipment, GROUNDS, OCCURRENCE),
    ),
    settle: operators((stage, by) =>
      custodyOf(stage, by).settle(stage.shipment, [LOT], [1], true, GROUNDS, OCCURRENCE),
    ),
    returnStopped: anybody(
      "a stopped lot has to come back even when neither side does anything",
      (stage, by) => custodyOf(stage, by).returnStopped(stage.shipment),
    ),
  },

  handover: {
    // whoever relays: those who signed are the operators
    handOver: operators(async (stage, by) => {
      const terms = termsOf(stage.producer, stage.distributor);
      const signed = await agree(stage, terms, by);
      return stage.handover.connect(by).handOver(termsStruct(terms), signed, signed);
    }),
    cancel: operators((stage, by) =>
      stage.handover.connect(by).cancel(stage.producer.account, stage.distributor.account, 1),
    ),
  },

  attestations: {
    accredit: role("attestations", (stage, by) =>
      attestationsOf(stage, by).accredit(stage.producer.account, LABORATORY, LAST_SECOND, EVIDENCE),
    ),
    withdrawAccreditation: role("attestations", (stage, by) =>
      attestationsOf(stage, by).withdrawAccreditation(stage.producer.account, LABORATORY, GROUNDS),
    ),
    attest: operators(async (stage, by) => attestationsOf(stage, by).attest(await attestationOf())),
    withdraw: operators(async (stage, by) =>
      attestationsOf(stage, by).withdraw(await attestationOf(), GROUNDS, OCCURRENCE),
    ),
    setAuthority: role("attestations", (stage, by) =>
      attestationsOf(stage, by).setAuthority(stage.manager),
    ),
  },

  serials: {
    commit: operators((stage, by) => serialsOf(stage, by).commit([COMMITMENT], OCCURRENCE)),
    claim: anybody(
      "it is for whoever has the item and its key, and nobody else's claim can be sent",
      async (stage, by) => {
        const { ledger, stranger } = stage;
        // stopped for what others try
        await ledger.connect(stranger).lift([LOT], 99, DATA);
        await claim(stage, {}, by);
      },
    ),
  },

  recalls: {
    stop: operators(async (stage, by) => recallsOf(stage, by).stop(await noticeOf(), [LOT], 0)),
    lift: operators((stage, by) => recallsOf(stage, by).lift([LOT], 0, GROUNDS, OCCURRENCE)),
    close: operators((stage, by) => recallsOf(stage, by).close([LOT], 0, GROUNDS, OCCURRENCE)),
    stopAsRegulator: role("recalls", async (stage, by) =>
      recallsOf(stage, by).stopAsRegulator(await noticeOf(), [LOT]),
    ),
    liftAsRegulator: role("recalls", (stage, by) =>
      recallsOf(stage, by).liftAsRegulator([LOT], GROUNDS, OCCURRENCE),
    ),
    closeAsRegulator: role("recalls", (stage, by) =>
      recallsOf(stage, by).closeAsRegulator([LOT], GROUNDS, OCCURRENCE),
    ),
    listPlaces: role("recalls", (stage, by) =>
      recallsOf(stage, by).listPlaces(3, [stage.distributor.account]),
    ),
    acknowledge: operators((stage, by) =>
      recallsOf(stage, by).acknowledge(DATA, [LOT], OCCURRENCE),
    ),
    recover: operators((stage, by) => recallsOf(stage, by).recover([LOT], [1], OCCURRENCE)),
    setAuthority: role("recalls", (stage, by) => recallsOf(stage, by).setAuthority(stage.manager)),
  },
};

/** The names of all functions that change something: those of the code, and those that its interface promises. */
function changingFunctions(...abis: readonly Interface[]): Set<string> {
  const signatures = new Set<string>();
  for (const abi of abis) {
    abi.forEachFunction((fragment) => {
      if (!fragment.constant) signatures.add(fragment.format("sighash"));
    });
  }
  const nameOf = (signature: string): string => signature.slice(0, signature.indexOf("("));
  const names = [...signatures].map(nameOf);
  return new Set(
    [...signatures].map((signature) => {
      const name = nameOf(signature);
      return names.filter((other) => other === name).length === 1 ? name : signature;
    }),
  );
}

describe("permissions", () => {
  it("are known of every contract of a deployment but the AccessManager, which is OpenZeppelin's", () => {
    expect(["accessManager", ...Object.keys(CONTRACTS)]).to.have.members([...CONTRACT_NAMES]);
  });

  for (const name of Object.keys(CONTRACTS) as Name[]) {
    describe(name, () => {
      it("has an entry for every function that changes something, and for no other", async () => {
        const contract = CONTRACTS[name](await loadFixture(deployStage));
        const functions = changingFunctions(contract.interface, INTERFACES[name]);
        expect(Object.keys(TABLE[name])).to.have.members([...functions]);
      });

      for (const [functionName, entry] of Object.entries(TABLE[name])) {
        if ("openBecause" in entry) {
          it(`lets anybody call ${functionName}, because ${entry.openBecause}`, async () => {
            const stage = await loadFixture(deployStage);
            await entry.call(stage, stage.nobody);
          });
        } else {
          it(`does not let just anybody call ${functionName}`, async () => {
            const stage = await loadFixture(deployStage);
            const { of, error, args } = entry.refusal;
            await expect(entry.call(stage, stage.nobody))
              .to.be.revertedWithCustomError(of(stage), error)
              .withArgs(...args(stage.nobody.address));
          });
        }
      }
    });
  }

  it("knows the caller, who is no member and has no role", async () => {
    const { members, ledger, nobody } = await loadFixture(deployStage);
    expect((await members.operatorOf(nobody)).member).to.equal(ZeroAddress);
    expect(await ledger.capabilitiesOf(nobody)).to.equal(0);
  });
});
