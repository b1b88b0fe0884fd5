// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SerialActions} from "./SerialActions.sol";

/// @notice A consortium at work: each of its functions is something that somebody does, with choices from a number.
contract SystemHandler is SerialActions {}
