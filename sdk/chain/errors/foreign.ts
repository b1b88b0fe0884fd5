/**
 * Words for the errors of OpenZeppelin's contracts, whose own comments are for programmers. Keyed
 * by signature; {parameters} as in the notices of our contracts.
 */
export const FOREIGN_NOTICES: Readonly<Record<string, string>> = {
  // Who may call
  "AccessManagedUnauthorized(address)":
    "{caller} may not do this: it is for an office of the consortium (registrar, council, …) that this key does not hold.",
  "AccessManagedRequiredDelay(address,uint32)":
    "{caller} may do this only after a delay of {delay} seconds: it has to be scheduled first.",
  "AccessManagedInvalidAuthority(address)":
    "{authority} is not a contract that can decide on access.",
  "AccessManagerUnauthorizedAccount(address,uint64)":
    "{msgsender} does not hold the office of {roleId}, which this needs.",
  "AccessManagerUnauthorizedCall(address,address,bytes4)":
    "{caller} may not call {selector} of {target}, or not without scheduling it first.",
  "AccessManagerUnauthorizedCancel(address,address,address,bytes4)":
    "{msgsender} may not call off what {caller} scheduled ({selector} of {target}).",
  "AccessManagerUnauthorizedConsume(address)":
    "{target} is not waiting for a scheduled operation, so none can be used up.",

  // Scheduled operations
  "AccessManagerAlreadyScheduled(bytes32)":
    "The operation {operationId} is scheduled already. Execute it or call it off first.",
  "AccessManagerNotScheduled(bytes32)":
    "The operation {operationId} is not scheduled, or was executed or called off already.",
  "AccessManagerNotReady(bytes32)":
    "The operation {operationId} cannot be executed yet: its delay is not over.",
  "AccessManagerExpired(bytes32)":
    "The operation {operationId} was not executed within a week of its date. Schedule it again.",

  // Offices
  "AccessManagerLockedRole(uint64)": "The office of {roleId} cannot be changed.",
  "AccessManagerLockedFunction(bytes4)": "Who may call {selector} cannot be changed.",
  "AccessManagerBadConfirmation()": "An office is given up by confirming with the own address.",
  "AccessManagerInvalidInitialAdmin(address)": "{initialAdmin} cannot be the first council.",

  // Calls and numbers
  "AddressEmptyCode(address)": "There is no contract at {target}.",
  "FailedCall()": "The call that was to be executed was refused without a reason.",
  "InsufficientBalance(uint256,uint256)":
    "{needed} of the chain's own currency are needed, and there are {balance}.",
  "SafeCastOverflowedUintDowncast(uint8,uint256)": "The number {value} is too large ({bits} bits).",
  "CheckpointUnorderedInsertion()":
    "The chain's time went backwards, so a change cannot be noted. Try again.",
  "InvalidShortString()": "A name in the contract's own settings is damaged.",
  "StringTooLong(string)": "“{str}” is too long.",

  // ERC-721
  "ERC721InvalidOwner(address)": "{owner} cannot own a mark.",
  "ERC721NonexistentToken(uint256)": "There is no mark {tokenId} in this registry.",
  "ERC721IncorrectOwner(address,uint256,address)":
    "The mark {tokenId} belongs to {owner}, not to {sender}.",
  "ERC721InvalidSender(address)": "A mark cannot come from {sender}.",
  "ERC721InvalidReceiver(address)": "A mark cannot go to {receiver}.",
  "ERC721InsufficientApproval(address,uint256)": "{operator} may not move the mark {tokenId}.",
  "ERC721InvalidApprover(address)": "{approver} cannot approve anybody.",
  "ERC721InvalidOperator(address)": "{operator} cannot be approved.",

  // ERC-1155
  "ERC1155InvalidSender(address)": "Units cannot come from {sender}.",
  "ERC1155InvalidReceiver(address)": "Units cannot go to {receiver}.",
  "ERC1155MissingApprovalForAll(address,address)": "{operator} may not move units of {owner}.",
  "ERC1155InvalidApprover(address)": "{approver} cannot approve anybody.",
  "ERC1155InvalidOperator(address)": "{operator} cannot be approved.",
  "ERC1155InvalidArrayLength(uint256,uint256)":
    "The lists do not belong together: {idsLength} lots and {valuesLength} quantities.",
};
