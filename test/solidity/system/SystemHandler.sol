// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ModuleActions} from "./ModuleActions.sol";

/// @notice A consortium at work: each of its functions is something that somebody does, with choices from a number.
contract SystemHandler is ModuleActions {}
