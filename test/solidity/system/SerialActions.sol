// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ISerials} from "../../../contracts/serials/ISerials.sol";
import {SerialLeaf} from "../../../contracts/serials/SerialLeaf.sol";
import {SerialsHash} from "../../../contracts/serials/SerialsHash.sol";
import {Capability} from "../../../contracts/lots/Capability.sol";
import {Duty} from "../../../contracts/members/Duty.sol";
import {AttestationActions} from "./AttestationActions.sol";

/// @notice Makers commit to serials of their lots, and people claim them: genuine ones, copies, and others' claims.
abstract contract SerialActions is AttestationActions {
    /// @dev Far from the numbers of operators' keys.
    uint256 private constant FIRST_SECRET = 1 << 128;
    address private constant FORGER = address(0xf02);

    /// @dev A tree of two items.
    struct Batch {
        uint256 lot;
        bytes20[2] serials;
        uint256[2] secrets;
        bytes32[2] leaves;
        bytes32 root;
    }

    Batch[] private _batches;
    bytes32[] private _claimed;
    mapping(bytes32 serialId => ISerials.Claim) private _firstClaim;
    uint256 private _serials;

    // --- makers ---

    function commitSerials(uint256 seed) external action(seed) {
        uint256 maker = _pickMaker();
        uint256 key = _pickKey(maker, Duty.PRODUCE);
        uint256 lot = _pickMade(_oneIn(16) ? _pickMaker() : maker, false);
        ISerials.Commitment[] memory commitments = new ISerials.Commitment[](1);
        Batch memory batch = _batches.length != 0 && _oneIn(8) ? _batches[_roll(_batches.length)] : _newBatch(lot);
        commitments[0] = ISerials.Commitment(batch.lot, batch.root, 2, "");

        vm.prank(keys[key].operator);
        serials.commit(commitments, _occurrence());
        _expectKey(key, keys[key].member, Duty.PRODUCE);
        _expectModule(address(serials), Capability.RECORD, false);
        _expect(told[batch.lot].maker == keys[key].member, "somebody committed to serials of another's lot");
        for (uint256 i = 0; i < _batches.length; ++i) {
            _expect(_batches[i].root != batch.root, "the same serials were committed to twice");
        }
        _batches.push(batch);
    }

    // --- everybody ---

    /// @notice The key of an item claims it, sent by anybody: for the first time, or again.
    function claim(uint256 seed) external action(seed) {
        (Batch storage batch, uint256 item) = _pickItem();
        address claimant = vm.addr(FIRST_SECRET + _roll(8));
        bytes32 serialId = SerialLeaf.id(batch.lot, batch.serials[item]);
        bytes memory signature = _sign(batch.secrets[item], batch.lot, batch.serials[item], claimant);

        vm.prank(vm.addr(FIRST_SECRET + _roll(8)));
        serials.claim(batch.lot, batch.serials[item], claimant, batch.root, _proof(batch, item), signature);
        _expect(_firstClaim[serialId].claimant == address(0), "an item was claimed twice");
        _expect(told[batch.lot].stop == 0, "an item of a stopped lot was claimed");
        _firstClaim[serialId] = ISerials.Claim(claimant, uint40(block.timestamp));
        _claimed.push(serialId);
    }

    /// @notice Somebody claims for itself what it saw somebody else claim, or has no key for, or what is in no tree.
    function forgeClaim(uint256 seed) external action(seed) {
        (Batch storage batch, uint256 item) = _pickItem();
        bytes32[] memory proof = _proof(batch, item);
        bytes memory seen = _sign(batch.secrets[item], batch.lot, batch.serials[item], vm.addr(FIRST_SECRET));
        _tryToClaim(batch.lot, batch.serials[item], batch.root, proof, seen);
        bytes memory own = _sign(FIRST_SECRET, batch.lot, batch.serials[item], FORGER);
        _tryToClaim(batch.lot, batch.serials[item], batch.root, proof, own);
        _tryToClaim(batch.lot, batch.serials[item], batch.root, new bytes32[](0), own);
        _tryToClaim(batch.lot, batch.serials[item], SerialLeaf.leaf(0, FORGER), new bytes32[](0), own);
        // the genuine key for another serial
        bytes memory other = _sign(batch.secrets[item], batch.lot, "OTHER", FORGER);
        _tryToClaim(batch.lot, "OTHER", batch.root, proof, other);
    }

    // --- the comparison ---

    function verify() public view virtual override {
        super.verify();
        for (uint256 i = 0; i < _batches.length; ++i) {
            for (uint256 item = 0; item < 2; ++item) _verifyItem(_batches[i], item);
        }
    }

    function _verifyItem(Batch storage batch, uint256 item) private view {
        ISerials.Claim memory found = serials.claimOf(batch.lot, batch.serials[item]);
        ISerials.Claim storage first = _firstClaim[SerialLeaf.id(batch.lot, batch.serials[item])];
        vm.assertEq(found.claimant, first.claimant, "first claimant");
        vm.assertEq(found.claimedAt, first.claimedAt, "claimed at");
        bool isCommitted = serials.isCommitted(
            batch.lot,
            batch.serials[item],
            vm.addr(batch.secrets[item]),
            batch.root,
            _proof(batch, item)
        );
        vm.assertTrue(isCommitted, "committed");
    }

    // --- choices ---

    /// @dev Two new items, of which one has the serial of an earlier one now and then.
    function _newBatch(uint256 lot) private returns (Batch memory batch) {
        bytes20 known = 0;
        if (_batches.length != 0 && _oneIn(8)) {
            Batch storage earlier = _batches[_roll(_batches.length)];
            (lot, known) = (earlier.lot, earlier.serials[0]);
        }
        batch.lot = lot;
        for (uint256 item = 0; item < 2; ++item) {
            ++_serials;
            batch.serials[item] = bytes20(uint160(0x53 << 152) | uint160((0x3030 + _serials) << 128));
            batch.secrets[item] = FIRST_SECRET + 1_000 + _serials;
        }
        if (known != 0) batch.serials[0] = known;
        for (uint256 item = 0; item < 2; ++item) {
            bytes32 serialId = SerialLeaf.id(lot, batch.serials[item]);
            batch.leaves[item] = SerialLeaf.leaf(serialId, vm.addr(batch.secrets[item]));
        }
        (bytes32 one, bytes32 other) = (batch.leaves[0], batch.leaves[1]);
        batch.root = one < other ? keccak256(abi.encode(one, other)) : keccak256(abi.encode(other, one));
    }

    function _pickItem() private returns (Batch storage batch, uint256 item) {
        require(_batches.length != 0, "no serials");
        batch = _batches[_roll(_batches.length)];
        item = _roll(2);
    }

    function _proof(Batch storage batch, uint256 item) private view returns (bytes32[] memory proof) {
        proof = new bytes32[](1);
        proof[0] = batch.leaves[1 - item];
    }

    function _tryToClaim(
        uint256 lot,
        bytes20 serial,
        bytes32 root,
        bytes32[] memory proof,
        bytes memory signature
    ) private {
        try serials.claim(lot, serial, FORGER, root, proof, signature) {
            _expect(false, "somebody claimed what was not theirs");
        } catch {}
    }

    function _sign(uint256 secret, uint256 lot, bytes20 serial, address claimant) private view returns (bytes memory) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Lotmark Serials"),
                keccak256("1"),
                block.chainid,
                address(serials)
            )
        );
        bytes32 terms = SerialsHash.claim(lot, serial, claimant);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(secret, keccak256(abi.encodePacked(hex"1901", domain, terms)));
        return abi.encodePacked(r, s, v);
    }
}
