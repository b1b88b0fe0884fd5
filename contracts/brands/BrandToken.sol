// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";
import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";

import {IBrandRegistry} from "./IBrandRegistry.sol";

/// @title BrandToken
/// @notice Marks as ERC-721 tokens that nobody can approve, and that no holder can transfer on its own.
abstract contract BrandToken is IBrandRegistry, ERC721 {
    constructor() ERC721("Lotmark Brands", "MARK") {}

    /// @notice Reverts with {BrandRegistryTransferByOfferOnly}.
    function transferFrom(address, address to, uint256 tokenId) public override(ERC721, IERC721) {
        _update(to, tokenId, _msgSender());
    }

    /// @notice Reverts with {BrandRegistryTransferByOfferOnly}.
    function safeTransferFrom(address, address to, uint256 tokenId, bytes memory) public override(ERC721, IERC721) {
        _update(to, tokenId, _msgSender());
    }

    /// @notice Empty: {markOf} and {brandOf} say what there is to say of a mark.
    function tokenURI(uint256 tokenId) public view override returns (string memory) {
        _requireOwned(tokenId);
        return "";
    }

    /// @dev Asked whenever a caller would move a token, but not when one is minted or an offer accepted.
    function _checkAuthorized(address, address, uint256) internal pure override {
        revert BrandRegistryTransferByOfferOnly();
    }

    /// @dev Without an event it is the clearing when a token moves, and there is never anything to clear.
    function _approve(address, uint256, address, bool emitEvent) internal pure override {
        if (emitEvent) revert BrandRegistryTransferByOfferOnly();
    }

    function _setApprovalForAll(address, address, bool) internal pure override {
        revert BrandRegistryTransferByOfferOnly();
    }
}
