import { join } from "node:path";

import type { HardhatRuntimeEnvironment } from "hardhat/types";

import { answer } from "./support/answer";
import { Scope } from "./support/define";
import { acting, reading } from "./support/open";
import { option, positional } from "./support/options";

const consortium = new Scope("consortium", "Deploy, check and govern a consortium");

// --- deployment ---

const CONFIGURATION = option("FILE", "Configuration; default consortium.config.json");

const configFile = ({ config }: HardhatRuntimeEnvironment, file: string | undefined): string =>
  file ?? join(config.paths.root, "consortium.config.json");

consortium.acts("deploy", {
  description:
    "Deploy the contracts and hand them to the council; run again, it goes on where it was interrupted",
  options: { configuration: CONFIGURATION },
  async run({ hre, isCommand, report }, { configuration, deployment: manifest, ...key }) {
    const { readConfig } = await import("../consortium/config-file");
    const { deploy } = await import("../deploy");
    const { connectTo, openKey } = await import("./support/connection");
    const config = readConfig(configFile(hre, configuration));
    const deployer = await openKey(await connectTo(hre, isCommand), key);
    const deployment = await deploy(hre, config, {
      deployer,
      report,
      ...(manifest === undefined ? {} : { manifest }),
    });
    return answer(`${deployment.name} is deployed on chain ${deployment.chainId}.`, deployment);
  },
});

consortium.reads("check", {
  description: "Compare the chain with manifest and configuration; exit code 1 if they differ",
  options: { configuration: CONFIGURATION },
  async run(environment, { configuration, deployment }) {
    const { readConfig } = await import("../consortium/config-file");
    const { check } = await import("./consortium/check");
    const config = readConfig(configFile(environment.hre, configuration));
    return check(environment, config, deployment);
  },
});

// --- emergency ---

consortium.acts("pause", {
  description: "Stop minting, shipping, acceptance and handover (emergency office)",
  options: {},
  async run(environment, choice) {
    const { pause } = await import("./consortium/emergency");
    return pause(await acting(environment, choice));
  },
});

consortium.acts("unpause", {
  description: "End the emergency pause (emergency office)",
  options: {},
  async run(environment, choice) {
    const { unpause } = await import("./consortium/emergency");
    return unpause(await acting(environment, choice));
  },
});

// --- the council ---

const MODULE = positional("MODULE", "The contract, by name (Production) or address");

consortium.acts("set-module", {
  description: "Set what a module may do on the ledger (council)",
  options: {
    module: MODULE,
    capabilities: positional(
      "CAPABILITIES",
      "create, enter, leave, handover, burn, stop, record, separated by commas; leave alone retires it; none",
    ),
  },
  async run(environment, { module, capabilities, ...choice }) {
    const { setModule } = await import("./consortium/settings");
    return setModule(await acting(environment, choice), module, capabilities);
  },
});

consortium.acts("set-quota-drawer", {
  description: "Allow or stop a module to draw quotas of marks (council)",
  options: { module: MODULE, decision: positional("DECISION", "allow or stop") },
  async run(environment, { module, decision, ...choice }) {
    const { setQuotaDrawer } = await import("./consortium/settings");
    return setQuotaDrawer(await acting(environment, choice), module, decision);
  },
});

consortium.acts("set-base-uri", {
  description: "Set what Digital Links begin with (council)",
  options: { baseUri: positional("URI", "Such as https://id.example.cn") },
  async run(environment, { baseUri, ...choice }) {
    const { setBaseUri } = await import("./consortium/settings");
    return setBaseUri(await acting(environment, choice), baseUri);
  },
});

const OFFICE = positional("OFFICE", "council, registrar, recovery, regulator or emergency");
const ACCOUNT = positional("ACCOUNT", "Address of the account");

consortium.acts("grant", {
  description: "Give an office to an account, or change its delay (council)",
  options: {
    office: OFFICE,
    account: ACCOUNT,
    delay: option("DURATION", "How long before it acts it has to announce it; default none"),
  },
  async run(environment, { office, account, delay, ...choice }) {
    const { grant } = await import("./consortium/offices");
    return grant(await acting(environment, choice), office, account, delay);
  },
});

consortium.acts("revoke", {
  description: "Take an office from an account (council)",
  options: { office: OFFICE, account: ACCOUNT },
  async run(environment, { office, account, ...choice }) {
    const { revoke } = await import("./consortium/offices");
    return revoke(await acting(environment, choice), office, account);
  },
});

// --- what was announced ---

const OPERATION = positional("OPERATION", "Its number, or the first ten characters of it");

consortium.reads("announced", {
  description: "List what offices with a delay have announced and not done yet",
  options: {},
  async run(environment, choice) {
    const { list } = await import("./consortium/announced");
    return list(await reading(environment, choice));
  },
});

consortium.acts("execute", {
  description: "Do what your key announced, once its delay is over",
  options: { operation: OPERATION },
  async run(environment, { operation, ...choice }) {
    const { execute } = await import("./consortium/announced");
    return execute(await acting(environment, choice), operation);
  },
});

consortium.acts("call-off", {
  description: "Call off what was announced (whoever announced it, or the council)",
  options: { operation: OPERATION },
  async run(environment, { operation, ...choice }) {
    const { callOff } = await import("./consortium/announced");
    return callOff(await acting(environment, choice), operation);
  },
});
