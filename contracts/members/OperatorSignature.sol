// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

import {IMemberRegistry} from "./IMemberRegistry.sol";

/// @notice A signature by which somebody agrees for a member, and others send.
/// @param operator The key that signed, or the contract wallet for which its owner did (ERC-1271).
/// @param signature Its signature.
struct OperatorSignature {
    address operator;
    bytes signature;
}

/// @notice What was signed was valid until {deadline} only. Sign it again with a later deadline.
error OperatorSignatureExpired(uint40 deadline);
/// @notice {operator} acts for {member}, not for {account}, so it cannot sign this.
error OperatorSignatureOfAnotherMember(address operator, address member, address account);
/// @notice The signature of {operator} has another form than the one that wallets give (its s is too high). Sign again.
error OperatorSignatureMalleable(address operator);
/// @notice {operator} has not signed just this, on this chain and for this contract. Every field has to be as it was signed.
error OperatorSignatureInvalid(address operator);

/// @title OperatorSignatures
/// @notice Whether an operator of a member signed something, and may now.
library OperatorSignatures {
    /// @dev Reverts once a deadline has passed.
    function requireInTime(uint40 deadline) internal view {
        if (block.timestamp > deadline) revert OperatorSignatureExpired(deadline);
    }

    /// @dev Reverts unless an operator of `account` that has the duty now signed `digest`.
    function requireSigned(
        IMemberRegistry members,
        address account,
        uint8 duty,
        bytes32 digest,
        OperatorSignature calldata signed
    ) internal view {
        address operator = signed.operator;
        address member = members.authorize(operator, duty);
        if (member != account) revert OperatorSignatureOfAnotherMember(operator, member, account);

        // A key is looked for before a contract wallet, since asking for an account's code costs as much as both signatures.
        (address signer, ECDSA.RecoverError fault, ) = ECDSA.tryRecoverCalldata(digest, signed.signature);
        // nobody's key is no operator, so that what cannot be recovered does not match
        if (signer == operator) return;
        if (SignatureChecker.isValidERC1271SignatureNowCalldata(operator, digest, signed.signature)) return;
        if (fault == ECDSA.RecoverError.InvalidSignatureS) revert OperatorSignatureMalleable(operator);
        revert OperatorSignatureInvalid(operator);
    }
}
