/**
 * Tests read what is said in English, whatever the machine speaks, and take none of its settings. Imported by the Hardhat
 * configuration before anything that asks for the language; processes that tests start inherit it.
 */
const [task] = process.argv.slice(2).filter((word) => !word.startsWith("--"));

if (task === "test" || task === "coverage") {
  process.env.LOTMARK_LANG = "en";
  process.env.LOTMARK_SETTINGS = "";
}
