/** Headers of blocks and the seals of those who made them: QBFT, IBFT 2.0 (Hyperledger Besu) and Clique (EIP-225). */
export {
  type BftExtraData,
  type BftProtocol,
  checkedValidators,
  commitHashOf,
  genesisExtraData,
  readBftExtraData,
} from "./bft";
export { type CliqueExtraData, cliqueSignerOf, readCliqueExtraData } from "./clique";
export { ConsensusError, type ConsensusErrorCode } from "./errors";
export { blockNumberOf, hashHeader, type Header, readHeader, timeOf } from "./header";
export {
  bftQuorum,
  blockHashOf,
  checkLink,
  checkSeals,
  cliqueQuorum,
  type Protocol,
} from "./seals";
