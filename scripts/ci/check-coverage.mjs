// Fails unless the last coverage run reached every line, statement, function and branch.
import { readFileSync } from "node:fs";

const { total, ...files } = JSON.parse(readFileSync("coverage/coverage-summary.json", "utf8"));
const measures = ["lines", "statements", "functions", "branches"];
const missed = (summary) => measures.filter((name) => summary[name].covered < summary[name].total);

for (const [file, summary] of Object.entries(files)) {
  for (const name of missed(summary)) {
    console.error(`${file}: ${summary[name].covered} of ${summary[name].total} ${name} covered`);
  }
}
if (missed(total).length > 0) process.exitCode = 1;
else console.log("Coverage: every line, statement, function and branch");
