import { join } from "node:path";

import type { HardhatRuntimeEnvironment } from "hardhat/types";

import { consortiumOptions, consortiumTasks } from "../../texts/help/consortium";
import * as texts from "../../texts/tasks/consortium";
import { answer } from "./support/answer";
import { Scope } from "./support/define";
import { acting, reading } from "./support/open";
import { option, positional } from "./support/options";

const consortium = new Scope("consortium", consortiumTasks.scope);

// --- a chain ---

consortium.local("genesis", {
  description: consortiumTasks.genesis,
  options: {
    validators: option("NUMBER", consortiumOptions.validators),
    publicKeys: option("KEYS", consortiumOptions.publicKeys),
    hosts: option("HOSTS", consortiumOptions.hosts),
    chainId: option("NUMBER", consortiumOptions.chainId),
    period: option("SECONDS", consortiumOptions.period),
    gasLimit: option("GAS", consortiumOptions.gasLimit),
    baseFee: option("WEI", consortiumOptions.baseFee),
    fund: option("ADDRESSES", consortiumOptions.fund),
    senders: option("ADDRESSES", consortiumOptions.senders),
    out: option("FOLDER", consortiumOptions.out),
  },
  async run({ hre }, { out, ...request }) {
    const { writeGenesis } = await import("./consortium/genesis");
    return writeGenesis(request, out ?? join(hre.config.paths.root, "network", "besu"));
  },
});

consortium.local("node-key", {
  description: consortiumTasks.nodeKey,
  options: { file: positional("FILE", consortiumOptions.keyFile) },
  async run(_environment, { file }) {
    const { writeKey } = await import("./consortium/genesis");
    return writeKey(file);
  },
});

// --- deployment ---

const CONFIGURATION = option("FILE", consortiumOptions.configuration);

const configFile = ({ config }: HardhatRuntimeEnvironment, file: string | undefined): string =>
  file ?? join(config.paths.root, "consortium.config.json");

consortium.acts("deploy", {
  description: consortiumTasks.deploy,
  options: { configuration: CONFIGURATION },
  async run({ hre, isCommand, report }, { configuration, deployment: manifest, ...key }) {
    const { readConfig } = await import("../consortium/config-file");
    const { deploy } = await import("../deploy");
    const { connectTo, openKey } = await import("./support/connection");
    const { defaultManifest } = await import("../consortium/manifest");
    const { readChainId } = await import("../../sdk/chain");
    const config = readConfig(configFile(hre, configuration));
    const connection = await connectTo(hre, isCommand);
    const deployer = await openKey(connection, key);
    // A command is about a chain that stays, whatever network Hardhat itself was told.
    const file =
      manifest ??
      (isCommand ? defaultManifest(hre, await readChainId(connection.provider)) : undefined);
    const deployment = await deploy(hre, config, {
      deployer,
      report,
      ...(file === undefined ? {} : { manifest: file }),
    });
    return answer(texts.deployed(deployment.name, deployment.chainId), deployment);
  },
});

consortium.reads("check", {
  description: consortiumTasks.check,
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
  description: consortiumTasks.pause,
  options: {},
  async run(environment, choice) {
    const { pause } = await import("./consortium/emergency");
    return pause(await acting(environment, choice));
  },
});

consortium.acts("unpause", {
  description: consortiumTasks.unpause,
  options: {},
  async run(environment, choice) {
    const { unpause } = await import("./consortium/emergency");
    return unpause(await acting(environment, choice));
  },
});

// --- the council ---

const MODULE = positional("MODULE", consortiumOptions.module);

consortium.acts("set-module", {
  description: consortiumTasks.setModule,
  options: {
    module: MODULE,
    capabilities: positional("CAPABILITIES", consortiumOptions.capabilities),
  },
  async run(environment, { module, capabilities, ...choice }) {
    const { setModule } = await import("./consortium/settings");
    return setModule(await acting(environment, choice), module, capabilities);
  },
});

consortium.acts("set-quota-drawer", {
  description: consortiumTasks.setQuotaDrawer,
  options: { module: MODULE, decision: positional("DECISION", consortiumOptions.drawing) },
  async run(environment, { module, decision, ...choice }) {
    const { setQuotaDrawer } = await import("./consortium/settings");
    return setQuotaDrawer(await acting(environment, choice), module, decision);
  },
});

consortium.acts("set-base-uri", {
  description: consortiumTasks.setBaseUri,
  options: { baseUri: positional("URI", consortiumOptions.baseUri) },
  async run(environment, { baseUri, ...choice }) {
    const { setBaseUri } = await import("./consortium/settings");
    return setBaseUri(await acting(environment, choice), baseUri);
  },
});

const OFFICE = positional("OFFICE", consortiumOptions.office);
const ACCOUNT = positional("ACCOUNT", consortiumOptions.account);

consortium.acts("grant", {
  description: consortiumTasks.grant,
  options: {
    office: OFFICE,
    account: ACCOUNT,
    delay: option("DURATION", consortiumOptions.delay),
  },
  async run(environment, { office, account, delay, ...choice }) {
    const { grant } = await import("./consortium/offices");
    return grant(await acting(environment, choice), office, account, delay);
  },
});

consortium.acts("revoke", {
  description: consortiumTasks.revoke,
  options: { office: OFFICE, account: ACCOUNT },
  async run(environment, { office, account, ...choice }) {
    const { revoke } = await import("./consortium/offices");
    return revoke(await acting(environment, choice), office, account);
  },
});

// --- what was announced ---

const OPERATION = positional("OPERATION", consortiumOptions.operation);

consortium.reads("announced", {
  description: consortiumTasks.announced,
  options: {},
  async run(environment, choice) {
    const { list } = await import("./consortium/announced");
    return list(await reading(environment, choice));
  },
});

consortium.acts("execute", {
  description: consortiumTasks.execute,
  options: { operation: OPERATION },
  async run(environment, { operation, ...choice }) {
    const { execute } = await import("./consortium/announced");
    return execute(await acting(environment, choice), operation);
  },
});

consortium.acts("call-off", {
  description: consortiumTasks.callOff,
  options: { operation: OPERATION },
  async run(environment, { operation, ...choice }) {
    const { callOff } = await import("./consortium/announced");
    return callOff(await acting(environment, choice), operation);
  },
});
