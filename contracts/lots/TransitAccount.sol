// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title TransitAccount
/// @notice Where the units of a shipment wait: an account that no key controls, of that shipment alone.
library TransitAccount {
    bytes32 private constant DOMAIN = keccak256("lotmark.transit");

    /// @dev The last 20 bytes of a hash over the module that opened it (so that no other can empty it), both parties and the
    /// shipment's id.
    function derive(
        address module,
        address consignor,
        address consignee,
        bytes32 shipment
    ) internal pure returns (address) {
        return address(uint160(uint256(keccak256(abi.encode(DOMAIN, module, consignor, consignee, shipment)))));
    }
}
