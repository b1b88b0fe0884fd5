import type { RoleName } from "./roles";

/** Which of a contract's functions each role may call; all others are open to everybody. */
export type Permissions<FunctionName extends string = string> = Readonly<
  Partial<Record<RoleName, readonly FunctionName[]>>
>;
