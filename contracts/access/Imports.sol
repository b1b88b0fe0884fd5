// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

// Deployed as it is, so no contract here inherits from it: the import alone makes Hardhat write its artifact.
// solhint-disable-next-line no-unused-import
import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
