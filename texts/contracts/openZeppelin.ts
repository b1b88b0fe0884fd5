import type { Text } from "../text";

/**
 * Words for the errors of OpenZeppelin's contracts, whose own comments are for programmers. Keyed
 * by signature; {parameters} as in the notices of our contracts.
 */
export const OPEN_ZEPPELIN: Readonly<Record<string, Text>> = {
  // Who may call
  "AccessManagedUnauthorized(address)": {
    en: "{caller} may not do this: it is for an office of the consortium (registrar, council, …) that this key does not hold.",
    zh: "{caller}无权办理：此事归联盟的机构（登记机构、理事会等）办理，该密钥没有相应职权。",
  },
  "AccessManagedRequiredDelay(address,uint32)": {
    en: "{caller} may do this only after a delay of {delay} seconds: it has to be scheduled first.",
    zh: "{caller}须等待 {delay} 秒后才能办理：请先预约。",
  },
  "AccessManagedInvalidAuthority(address)": {
    en: "{authority} is not a contract that can decide on access.",
    zh: "{authority}不是可以裁定权限的合约。",
  },
  "AccessManagerUnauthorizedAccount(address,uint64)": {
    en: "{msgsender} does not hold the office of {roleId}, which this needs.",
    zh: "{msgsender}没有办理此事所需的“{roleId}”职权。",
  },
  "AccessManagerUnauthorizedCall(address,address,bytes4)": {
    en: "{caller} may not call {selector} of {target}, or not without scheduling it first.",
    zh: "{caller}无权调用{target}的 {selector}，或须先预约。",
  },
  "AccessManagerUnauthorizedCancel(address,address,address,bytes4)": {
    en: "{msgsender} may not call off what {caller} scheduled ({selector} of {target}).",
    zh: "{msgsender}无权撤销{caller}的预约（{target}的 {selector}）。",
  },
  "AccessManagerUnauthorizedConsume(address)": {
    en: "{target} is not waiting for a scheduled operation, so none can be used up.",
    zh: "{target}没有待执行的预约操作，不能消耗预约。",
  },

  // Scheduled operations
  "AccessManagerAlreadyScheduled(bytes32)": {
    en: "The operation {operationId} is scheduled already. Execute it or call it off first.",
    zh: "操作 {operationId} 已预约。请先执行或撤销。",
  },
  "AccessManagerNotScheduled(bytes32)": {
    en: "The operation {operationId} is not scheduled, or was executed or called off already.",
    zh: "操作 {operationId} 未预约，或已执行或撤销。",
  },
  "AccessManagerNotReady(bytes32)": {
    en: "The operation {operationId} cannot be executed yet: its delay is not over.",
    zh: "操作 {operationId} 还不能执行：等待期未满。",
  },
  "AccessManagerExpired(bytes32)": {
    en: "The operation {operationId} was not executed within a week of its date. Schedule it again.",
    zh: "操作 {operationId} 到期后一周内未执行。请重新预约。",
  },

  // Offices
  "AccessManagerLockedRole(uint64)": {
    en: "The office of {roleId} cannot be changed.",
    zh: "“{roleId}”职权不能更改。",
  },
  "AccessManagerLockedFunction(bytes4)": {
    en: "Who may call {selector} cannot be changed.",
    zh: "{selector} 的调用权限不能更改。",
  },
  "AccessManagerBadConfirmation()": {
    en: "An office is given up by confirming with the own address.",
    zh: "放弃职权须以本人地址确认。",
  },
  "AccessManagerInvalidInitialAdmin(address)": {
    en: "{initialAdmin} cannot be the first council.",
    zh: "{initialAdmin}不能作为首届理事会。",
  },

  // Calls and numbers
  "AddressEmptyCode(address)": {
    en: "There is no contract at {target}.",
    zh: "{target} 处没有合约。",
  },
  "FailedCall()": {
    en: "The call that was to be executed was refused without a reason.",
    zh: "待执行的调用被拒绝，未说明原因。",
  },
  "InsufficientBalance(uint256,uint256)": {
    en: "{needed} of the chain's own currency are needed, and there are {balance}.",
    zh: "需要链上货币 {needed}，余额为 {balance}。",
  },
  "SafeCastOverflowedUintDowncast(uint8,uint256)": {
    en: "The number {value} is too large ({bits} bits).",
    zh: "数值 {value} 过大（上限 {bits} 位）。",
  },
  "CheckpointUnorderedInsertion()": {
    en: "The chain's time went backwards, so a change cannot be noted. Try again.",
    zh: "链上时间倒退，无法记录变更。请重试。",
  },
  "InvalidShortString()": {
    en: "A name in the contract's own settings is damaged.",
    zh: "合约设置中的名称已损坏。",
  },
  "StringTooLong(string)": { en: "“{str}” is too long.", zh: "“{str}”过长，请缩短。" },

  // ERC-721
  "ERC721InvalidOwner(address)": {
    en: "{owner} cannot own a mark.",
    zh: "{owner}不能作为品牌权利人。",
  },
  "ERC721NonexistentToken(uint256)": {
    en: "There is no mark {tokenId} in this registry.",
    zh: "本登记簿中没有品牌{tokenId}。",
  },
  "ERC721IncorrectOwner(address,uint256,address)": {
    en: "The mark {tokenId} belongs to {owner}, not to {sender}.",
    zh: "品牌{tokenId}归{owner}所有，不归{sender}所有。",
  },
  "ERC721InvalidSender(address)": {
    en: "A mark cannot come from {sender}.",
    zh: "品牌不能由{sender}转出。",
  },
  "ERC721InvalidReceiver(address)": {
    en: "A mark cannot go to {receiver}.",
    zh: "品牌不能转给{receiver}。",
  },
  "ERC721InsufficientApproval(address,uint256)": {
    en: "{operator} may not move the mark {tokenId}.",
    zh: "{operator}无权转移品牌{tokenId}。",
  },
  "ERC721InvalidApprover(address)": {
    en: "{approver} cannot approve anybody.",
    zh: "{approver}不能授权他人。",
  },
  "ERC721InvalidOperator(address)": {
    en: "{operator} cannot be approved.",
    zh: "{operator}不能被授权。",
  },

  // ERC-1155
  "ERC1155InvalidSender(address)": {
    en: "Units cannot come from {sender}.",
    zh: "货物不能由{sender}转出。",
  },
  "ERC1155InvalidReceiver(address)": {
    en: "Units cannot go to {receiver}.",
    zh: "货物不能转给{receiver}。",
  },
  "ERC1155MissingApprovalForAll(address,address)": {
    en: "{operator} may not move units of {owner}.",
    zh: "{operator}无权转移{owner}的货物。",
  },
  "ERC1155InvalidApprover(address)": {
    en: "{approver} cannot approve anybody.",
    zh: "{approver}不能授权他人。",
  },
  "ERC1155InvalidOperator(address)": {
    en: "{operator} cannot be approved.",
    zh: "{operator}不能被授权。",
  },
  "ERC1155InvalidArrayLength(uint256,uint256)": {
    en: "The lists do not belong together: {idsLength} lots and {valuesLength} quantities.",
    zh: "各列表不匹配：{idsLength} 个批次、{valuesLength} 个数量。",
  },
};
