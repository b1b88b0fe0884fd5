// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {TypedOccurrence} from "../common/TypedOccurrence.sol";
import {IHandover} from "./IHandover.sol";

/// @title HandoverHash
/// @notice What both sides of a handover sign, and what the trail of a lot holds of it; the formulas stand in {IHandover}.
library HandoverHash {
    bytes32 private constant TYPE_HASH = keccak256(
        "Handover(address giver,address taker,uint256[] lots,uint256[] units,string tradeReference,Occurrence occurrence,uint256 nonce,uint40 deadline)Occurrence(uint40 eventTime,int8 utcOffset,bytes32 documentHash)"
    );
    bytes32 private constant HANDOVER = keccak256("lotmark.Handover");

    /// @dev The EIP-712 struct's hash, without the domain.
    function terms(IHandover.Terms calldata agreed) internal pure returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    TYPE_HASH,
                    agreed.giver,
                    agreed.taker,
                    keccak256(abi.encodePacked(agreed.lots)),
                    keccak256(abi.encodePacked(agreed.units)),
                    keccak256(bytes(agreed.tradeReference)),
                    TypedOccurrence.hash(agreed.occurrence),
                    agreed.nonce,
                    agreed.deadline
                )
            );
    }

    function handover(
        bytes32 handoverId,
        address giverOperator,
        address takerOperator
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(HANDOVER, handoverId, giverOperator, takerOperator));
    }
}
