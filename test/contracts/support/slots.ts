import { network } from "hardhat";

/** How many different slots of storage a transaction reads (`SLOAD`) or writes (`SSTORE`). */
export async function countSlots(operation: "SLOAD" | "SSTORE", hash: string): Promise<number> {
  const { structLogs } = (await network.provider.send("debug_traceTransaction", [hash])) as {
    structLogs: { op: string; depth: number; stack: string[] }[];
  };
  const touched = structLogs.filter(({ op }) => op === operation);
  return new Set(touched.map(({ depth, stack }) => `${depth} ${stack.at(-1)}`)).size;
}
