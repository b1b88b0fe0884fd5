import { setBalance } from "@nomicfoundation/hardhat-network-helpers";
import { ethers } from "hardhat";
import { ATTESTATION_PERMISSIONS } from "../../sdk/attestations";
import { BRAND_PERMISSIONS } from "../../sdk/brands";
import { ROLES } from "../../sdk/chain";
import { encodeLotId } from "../../sdk/gs1";
import { capabilityMask, LOT_PERMISSIONS } from "../../sdk/lots";
import {
  type Consent,
  DUTIES,
  MEMBER_PERMISSIONS,
  signConsent,
  siteIdOfGln,
} from "../../sdk/members";
import { PRODUCT_PERMISSIONS } from "../../sdk/products";
import { RECALLS_PERMISSIONS } from "../../sdk/recalls";
import { permit } from "../contracts/support/access";
import { leftAligned, productOf } from "../contracts/support/products";

/**
 * Gas depends on the zero bytes of calldata, and so on addresses, times and signatures. Keys that no
 * other test uses, and moments that do not depend on today, make every figure the same on every run.
 */
export const FAR_AHEAD = 4_102_444_800n;

export const GTIN = "06901234567892";
const OTHER_GTINS = ["06901234567908", "06901234567915", "06901234567922", "06901234567939"];
export const GTINS = [GTIN, ...OTHER_GTINS];

export const OCCURRENCE = {
  eventTime: 1_790_000_000n,
  utcOffset: 32,
  documentHash: ethers.id("delivery note"),
};
export const GROUNDS = { reason: "Decided in the meeting of May", evidence: ethers.ZeroHash };

/** The key of an actor, funded. */
export async function keyOf(actor: string) {
  const wallet = new ethers.Wallet(ethers.id(`gas: ${actor}`), ethers.provider);
  await setBalance(wallet.address, ethers.parseEther("1000"));
  return wallet;
}

/** Token id of the producer's lot with a running number. */
export const lotOf = (number: number, gtin = GTIN): bigint =>
  encodeLotId({ gtin, lotNumber: `A2611-${String(number).padStart(4, "0")}` });

/** Everything deployed, with a producer under an origin's quota and a distributor. */
export async function deployConsortium() {
  const [council, registrar, regulator, association, producer, distributor] = await Promise.all(
    ["council", "registrar", "regulator", "association", "producer", "distributor"].map(keyOf),
  );
  if (!council || !registrar || !regulator || !association || !producer || !distributor) {
    throw new Error("keys");
  }
  const deploy = { signer: council };
  const manager = await ethers.deployContract("AccessManager", [council], deploy);
  const salt = ethers.id("a consortium's salt");
  const members = await ethers.deployContract(
    "MemberRegistry",
    [manager, salt, 1_209_600n],
    deploy,
  );
  const brands = await ethers.deployContract("BrandRegistry", [manager, members], deploy);
  const products = await ethers.deployContract(
    "ProductRegistry",
    [manager, members, brands],
    deploy,
  );
  const ledger = await ethers.deployContract(
    "LotToken",
    [manager, "https://id.example.cn"],
    deploy,
  );
  const production = await ethers.deployContract(
    "Production",
    [manager, members, brands, products, ledger, false],
    deploy,
  );
  const recalls = await ethers.deployContract(
    "Recalls",
    [manager, members, brands, products, ledger],
    deploy,
  );
  const custody = await ethers.deployContract("CustodyTransfer", [members, ledger], deploy);
  const handover = await ethers.deployContract("Handover", [members, ledger], deploy);
  const attestations = await ethers.deployContract(
    "Attestations",
    [manager, members, ledger],
    deploy,
  );
  const serials = await ethers.deployContract("Serials", [members, ledger], deploy);
  await permit(manager, attestations, ATTESTATION_PERMISSIONS);
  await permit(manager, members, MEMBER_PERMISSIONS);
  await permit(manager, brands, BRAND_PERMISSIONS);
  await permit(manager, products, PRODUCT_PERMISSIONS);
  await permit(manager, ledger, LOT_PERMISSIONS);
  await permit(manager, recalls, RECALLS_PERMISSIONS);
  await manager.grantRole(ROLES.registrar, registrar, 0);
  await manager.grantRole(ROLES.regulator, regulator, 0);
  await ledger.setModule(production, capabilityMask("create", "burn", "record"));
  await ledger.setModule(custody, capabilityMask("enter", "leave", "burn", "record"));
  await ledger.setModule(handover, capabilityMask("handover"));
  await ledger.setModule(attestations, capabilityMask("record"));
  await ledger.setModule(serials, capabilityMask("record"));
  await ledger.setModule(recalls, capabilityMask("stop", "record"));
  await brands.setQuotaDrawer(production, true);

  const consentOf = async (key: typeof producer, member: string): Promise<Consent> =>
    signConsent(key, {
      chainId: (await ethers.provider.getNetwork()).chainId,
      registry: await members.getAddress(),
      member,
      operator: key.address,
      nonce: 0n,
      deadline: FAR_AHEAD,
    });
  /** The transaction that admits a member with one operator. */
  const admit = async (id: string, name: string, key: typeof producer) =>
    members
      .connect(registrar)
      .admit(
        "USCC",
        id,
        { name, internationalName: "", documentHash: ethers.id(name) },
        32,
        await consentOf(key, await members.accountOf("USCC", id)),
      );

  await admit("91330106MA27XXXX11", "杭州市茶叶协会", association);
  await admit("91330106MA28XXXX22", "狮峰茶业有限公司", producer);
  await admit("91310115MA1KXXXX33", "上海东方配送有限公司", distributor);
  const accounts = {
    association: (await members.operatorOf(association)).member,
    producer: (await members.operatorOf(producer)).member,
    distributor: (await members.operatorOf(distributor)).member,
  };
  const sites = {
    producer: siteIdOfGln("6901234567892"),
    distributor: siteIdOfGln("6909876543212"),
  };
  await members.connect(producer).addSite(sites.producer, 30_222_000, 120_126_000, "狮峰");
  await members.connect(distributor).addSite(sites.distributor, 31_230_400, 121_473_700, "浦东");

  const mark = {
    office: "CN",
    kind: 3,
    number: "1385542",
    name: "西湖龙井",
    internationalName: "West Lake Longjing",
    goods: "30",
  };
  const evidence = ethers.id("certificate");
  const brand = await brands.brandIdOf(mark.office, mark.kind, mark.number);
  await brands.connect(association).applyFor(mark, evidence);
  await brands.connect(registrar).record(accounts.association, mark, evidence, {
    measure: 1,
    officeStatus: "registered",
    statusDate: 19_000,
    validUntil: FAR_AHEAD,
  });
  await brands.connect(association).openSeason(brand, 2026);
  await brands
    .connect(association)
    .grantAuthorisation(brand, accounts.producer, 2026, 0, FAR_AHEAD, 10n ** 12n);
  await products.connect(registrar).recordPrefix("69012345", accounts.producer);
  for (const gtin of GTINS) {
    const product = productOf({ gtin: BigInt(gtin), netContent: 250n, marks: [brand] });
    await products.connect(producer).addProduct(product);
  }

  return {
    ...{ council, registrar, regulator, association, producer, distributor },
    ...{ manager, members, brands, products, ledger, production, custody, handover },
    ...{ attestations, serials, recalls },
    ...{ accounts, sites, brand, admit, consentOf },
  };
}

export type Consortium = Awaited<ReturnType<typeof deployConsortium>>;

export { DUTIES, leftAligned, productOf };
