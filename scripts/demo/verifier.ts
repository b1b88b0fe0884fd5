import { connect, parseDeployment, verifyDeployment } from "../../sdk/chain";
import { Directory } from "../../sdk/directory";
import { formatLotLink } from "../../sdk/gs1";
import { readLot } from "../../sdk/lots";
import * as texts from "../../texts/demo";
import { lotReport } from "../report/lotReport";
import { must, type Stage, UTC_OFFSET } from "./stage";
import { TRAVELLING } from "./shipments";

/** Checks two lots as somebody who has an RPC endpoint, the deployment manifest and a scanned code. */
export async function verifyLots(stage: Stage): Promise<void> {
  const manifest = JSON.stringify(stage.deployment);
  const consortium = connect(parseDeployment(JSON.parse(manifest)), stage.hre.ethers.provider);
  await verifyDeployment(consortium.deployment, consortium.provider);
  stage.say(texts.SAME_CONTRACTS);

  const label = { gtin: "06901118707017", lotNumber: TRAVELLING.full[0] };
  const scans = [
    formatLotLink(label, stage.deployment.baseUri),
    `]d20106901118707017 10${TRAVELLING.damaged[1]}`.replace(" ", ""),
  ];
  for (const scanned of scans) {
    const directory = new Directory(consortium, UTC_OFFSET);
    const report = await readLot(consortium, scanned);
    must(
      report.madeUnder.every(({ made }) => made.authorised),
      "the maker was authorised under every mark",
    );
    const held = report.trail.holders.reduce((sum, { units }) => sum + units, 0n);
    must(held === report.live, "the holders' units add up to the live supply");
    stage.say("", texts.scanned(scanned), "", ...(await lotReport(report, directory)));
  }
}
