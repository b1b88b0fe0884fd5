// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Grounds} from "../common/Grounds.sol";
import {Occurrence} from "../common/Occurrence.sol";
import {IProduction} from "./IProduction.sol";

/// @title ProductionHash
/// @notice What the trail of a lot holds of each operation of {IProduction}; the formulas stand with its events.
library ProductionHash {
    bytes32 private constant DECLARATION = keccak256("lotmark.Declaration");
    bytes32 private constant CLOSURE = keccak256("lotmark.Closure");
    bytes32 private constant CORRECTION = keccak256("lotmark.Correction");
    bytes32 private constant ANNOTATION = keccak256("lotmark.Annotation");
    bytes32 private constant REPACKAGING = keccak256("lotmark.Repackaging");
    bytes32 private constant TRANSFORMATION = keccak256("lotmark.Transformation");
    bytes32 private constant RETIREMENT = keccak256("lotmark.Retirement");
    bytes32 private constant SEIZURE = keccak256("lotmark.Seizure");

    function declaration(
        address maker,
        IProduction.Declaration memory declared,
        uint40 eventTime,
        int8 utcOffset
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(DECLARATION, maker, declared, eventTime, utcOffset));
    }

    function closure(address maker, Occurrence calldata occurrence) internal pure returns (bytes32) {
        return keccak256(abi.encode(CLOSURE, maker, occurrence));
    }

    function correction(
        address maker,
        IProduction.Declaration calldata declared,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(CORRECTION, maker, declared, grounds, occurrence));
    }

    function annotation(
        address maker,
        string calldata note,
        Occurrence calldata occurrence
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(ANNOTATION, maker, note, occurrence));
    }

    function repackaging(
        address member,
        uint256[] memory inputs,
        uint256[] memory inputUnits,
        bytes32[] memory inputTrails,
        uint256[] memory outputs,
        uint256[] memory outputUnits,
        Occurrence calldata occurrence
    ) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encode(REPACKAGING, member, inputs, inputUnits, inputTrails, outputs, outputUnits, occurrence)
            );
    }

    /// @dev `said` is what the event says: abi.encode(transformation, inputTrails, occurrence).
    function transformation(address member, bytes memory said) internal pure returns (bytes32) {
        return keccak256(abi.encode(TRANSFORMATION, member, keccak256(said)));
    }

    function retirement(
        address holder,
        IProduction.Retirement reason,
        Occurrence calldata occurrence
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(RETIREMENT, holder, reason, occurrence));
    }

    function seizure(
        address holder,
        IProduction.Retirement reason,
        Grounds calldata grounds
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(SEIZURE, holder, reason, grounds));
    }
}
