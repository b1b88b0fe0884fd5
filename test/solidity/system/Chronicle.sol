// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Capability} from "../../../contracts/lots/Capability.sol";
import {ILotToken} from "../../../contracts/lots/ILotToken.sol";
import {Vm} from "../support/Vm.sol";
import {Dice} from "./Dice.sol";
import {World} from "./World.sol";

/// @notice What the ledger should be, told twice apart from it: by what was asked of it and by the events that it emitted.
/// Every action tells here what it should have done, if it succeeded; {verify} compares.
abstract contract Chronicle is World, Dice {
    bytes32 private constant TRANSFER_SINGLE = keccak256("TransferSingle(address,address,address,uint256,uint256)");
    bytes32 private constant TRANSFER_BATCH = keccak256("TransferBatch(address,address,address,uint256[],uint256[])");
    bytes32 private constant TRAIL_EXTENDED = keccak256("TrailExtended(uint16,uint256,bytes32,bytes32)");
    bytes32 private constant TRAILS_EXTENDED = keccak256("TrailsExtended(uint16,uint256,bytes32[],bytes32[])");
    bytes32 private constant TRAIL_RECORDED = keccak256(
        "TrailRecorded(address,uint16,uint256,uint256[],bytes32[],bytes32[])"
    );

    /// @dev A lot. The expiry is in Unix seconds; zero for never.
    struct Told {
        uint256 product;
        uint256 maker;
        uint256 expiresAt;
        uint256 declared;
        uint256 burnt;
        uint16 expirationDate;
        uint8 stop;
        bool closed;
        bool moved;
        bytes32 trail;
    }

    /// @dev Entries of one event.
    struct Entries {
        address module;
        address from;
        address to;
        uint256[] lots;
        uint256[] units;
    }

    uint256[] internal lots;
    mapping(uint256 lot => Told) internal told;
    /// @dev Balances by what was asked, and by the events.
    mapping(uint256 lot => mapping(address account => uint256)) internal balance;
    mapping(uint256 lot => mapping(address account => uint256)) private _announced;
    /// @dev Every account that a lot was ever at.
    mapping(uint256 lot => address[]) private _accounts;
    mapping(uint256 lot => mapping(address account => bool)) private _isKnown;

    mapping(address module => uint8) internal capabilities;
    bool internal paused;
    uint256 internal pausedSince;
    uint256 internal pausedBefore;

    /// @dev What went wrong first, if anything did. A revert would undo itself and the action together.
    string private _fault;
    /// @dev Kept here, so that an action never goes back in time.
    uint256 private _time;
    uint256 private _block;

    constructor() {
        _time = block.timestamp;
        _block = block.number;
        capabilities[address(production)] = Capability.CREATE | Capability.BURN | Capability.RECORD;
        capabilities[address(custody)] = CUSTODY;
        capabilities[address(handover)] = Capability.HANDOVER;
        capabilities[address(attestations)] = Capability.RECORD;
        capabilities[address(serials)] = Capability.RECORD;
        capabilities[address(recalls)] = Capability.STOP | Capability.RECORD;
    }

    /// @dev An action, with choices from `seed`, mostly in a block of its own.
    modifier action(uint256 seed) {
        _take(seed);
        if (!_oneIn(4)) {
            ++_block;
            _time += 1 + _roll(1 hours);
        }
        vm.roll(_block);
        vm.warp(_time);
        vm.recordLogs();
        _;
        _readLogs();
    }

    function _wait(uint256 duration) internal {
        _time += duration;
        vm.warp(_time);
    }

    function _expect(bool condition, string memory otherwise) internal {
        if (!condition && bytes(_fault).length == 0) _fault = otherwise;
    }

    /// @dev A module did something with a capability just now.
    function _expectModule(address module, uint8 capability, bool stoppedByPause) internal {
        _expect(capabilities[module] & capability == capability, "a module went beyond its capabilities");
        _expect(!stoppedByPause || !paused, "a pause stopped nothing");
    }

    // --- what was asked ---

    function _mint(uint256 lot, address to, uint256 units) internal {
        told[lot].declared += units;
        balance[lot][to] += units;
        _know(lot, to);
    }

    function _burn(uint256 lot, address from, uint256 units) internal {
        told[lot].burnt += units;
        told[lot].moved = true;
        _takeOff(lot, from, units);
    }

    function _move(uint256 lot, address from, address to, uint256 units) internal {
        _takeOff(lot, from, units);
        balance[lot][to] += units;
        if (from == accounts[told[lot].maker]) told[lot].moved = true;
        _know(lot, to);
    }

    function _begin(uint256 lot, uint256 product, uint256 maker) internal {
        lots.push(lot);
        Told storage it = told[lot];
        it.product = product;
        it.maker = maker;
        it.trail = bytes32(bytes28(keccak256(abi.encode(block.chainid, address(ledger), lot))));
    }

    function _isTold(uint256 lot) internal view returns (bool) {
        return told[lot].trail != 0;
    }

    function _hasExpired(uint256 lot) internal view returns (bool) {
        uint256 expiresAt = told[lot].expiresAt;
        return expiresAt != 0 && block.timestamp >= expiresAt;
    }

    function _pausedSeconds() internal view returns (uint256) {
        return pausedBefore + (paused ? block.timestamp - pausedSince : 0);
    }

    /// @dev Never reverts, which would undo what should not have been possible.
    function _takeOff(uint256 lot, address from, uint256 units) private {
        _expect(balance[lot][from] >= units, "more left than there was");
        balance[lot][from] -= units < balance[lot][from] ? units : balance[lot][from];
    }

    function _know(uint256 lot, address account) private {
        if (_isKnown[lot][account]) return;
        _isKnown[lot][account] = true;
        _accounts[lot].push(account);
    }

    // --- what was emitted ---

    function _readLogs() private {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].emitter != address(ledger)) continue;
            bytes32 topic = logs[i].topics[0];
            if (topic == TRANSFER_SINGLE || topic == TRANSFER_BATCH) _readTransfer(_readEntries(logs[i]));
            else if (topic == TRAIL_RECORDED) _readRecord(logs[i]);
            else if (topic == TRAIL_EXTENDED || topic == TRAILS_EXTENDED) {
                bytes32 transfer = topic == TRAIL_EXTENDED ? TRANSFER_SINGLE : TRANSFER_BATCH;
                if (i != 0 && logs[i - 1].topics[0] == transfer) _readExtension(logs[i], _readEntries(logs[i - 1]));
                else _expect(false, "an entry follows no transfer");
            }
        }
    }

    function _readEntries(Vm.Log memory log) private pure returns (Entries memory entries) {
        entries.module = _toAddress(log.topics[1]);
        entries.from = _toAddress(log.topics[2]);
        entries.to = _toAddress(log.topics[3]);
        if (log.topics[0] == TRANSFER_BATCH) {
            (entries.lots, entries.units) = abi.decode(log.data, (uint256[], uint256[]));
        } else {
            (entries.lots, entries.units) = (new uint256[](1), new uint256[](1));
            (entries.lots[0], entries.units[0]) = abi.decode(log.data, (uint256, uint256));
        }
    }

    function _readTransfer(Entries memory entries) private {
        for (uint256 i = 0; i < entries.lots.length; ++i) {
            (uint256 lot, uint256 units) = (entries.lots[i], entries.units[i]);
            if (entries.from != address(0)) {
                _expect(_announced[lot][entries.from] >= units, "an event took units that were never announced");
                _announced[lot][entries.from] -=
                    units < _announced[lot][entries.from] ? units : _announced[lot][entries.from];
            }
            if (entries.to != address(0)) {
                _announced[lot][entries.to] += units;
                _know(lot, entries.to);
            }
        }
    }

    function _readExtension(Vm.Log memory log, Entries memory entries) private {
        uint16 kind;
        uint256 time;
        (bytes32[] memory trails, bytes32[] memory data) = (new bytes32[](1), new bytes32[](1));
        if (log.topics[0] == TRAIL_EXTENDED) {
            (kind, time, trails[0], data[0]) = abi.decode(log.data, (uint16, uint256, bytes32, bytes32));
        } else {
            (kind, time, trails, data) = abi.decode(log.data, (uint16, uint256, bytes32[], bytes32[]));
        }
        _fold(entries, kind, time, trails, data);
    }

    function _readRecord(Vm.Log memory log) private {
        Entries memory entries;
        uint16 kind;
        uint256 time;
        bytes32[] memory trails;
        bytes32[] memory data;
        (kind, time, entries.lots, trails, data) = abi.decode(
            log.data,
            (uint16, uint256, uint256[], bytes32[], bytes32[])
        );
        entries.module = _toAddress(log.topics[1]);
        entries.units = new uint256[](entries.lots.length);
        _fold(entries, kind, time, trails, data);
    }

    function _fold(
        Entries memory entries,
        uint16 kind,
        uint256 time,
        bytes32[] memory trails,
        bytes32[] memory data
    ) private {
        _expect(time == block.timestamp, "an entry is of another time");
        for (uint256 i = 0; i < entries.lots.length; ++i) {
            Told storage it = told[entries.lots[i]];
            _expect(trails[i] == it.trail, "an event tells another trail before");
            bytes32 hash = keccak256(
                abi.encode(
                    it.trail,
                    entries.lots[i],
                    entries.module,
                    kind,
                    entries.from,
                    entries.to,
                    entries.units[i],
                    time,
                    data[data.length == 1 ? 0 : i]
                )
            );
            it.trail = bytes32(bytes28(hash)) | bytes32(block.number);
        }
    }

    function _toAddress(bytes32 topic) private pure returns (address) {
        return address(uint160(uint256(topic)));
    }

    // --- the comparison ---

    /// @notice Fails where the ledger is not as it should be, or an action did what it must not.
    function verify() public view virtual {
        vm.assertEq(_fault, "", "an action");
        vm.assertEq(ledger.isPaused(), paused, "pause");
        for (uint256 i = 0; i < lots.length; ++i) _verifyLot(lots[i]);
    }

    function _verifyLot(uint256 lot) private view {
        Told storage it = told[lot];
        ILotToken.Lot memory record = ledger.lotOf(lot);
        vm.assertEq(record.maker, accounts[it.maker], "maker");
        vm.assertEq(uint256(record.expiry) * 15 minutes, it.expiresAt, "expiry");
        vm.assertEq(uint256(record.stop), it.stop, "stop");
        vm.assertEq(ledger.burntOf(lot), it.burnt, "burnt");
        vm.assertEq(record.live + it.burnt, it.declared, "declared = live + burnt");
        vm.assertEq(ledger.hasMoved(lot), it.moved, "moved");
        vm.assertEq(ledger.trailOf(lot), it.trail, "trail");
        vm.assertEq(ledger.isClosed(lot), it.closed, "closed");

        uint256 sum = 0;
        for (uint256 i = 0; i < _accounts[lot].length; ++i) {
            address account = _accounts[lot][i];
            uint256 units = ledger.balanceOf(account, lot);
            vm.assertEq(units, balance[lot][account], "balance by what was asked");
            vm.assertEq(units, _announced[lot][account], "balance by the events");
            sum += units;
        }
        vm.assertEq(sum, record.live, "live = sum of balances");
    }
}
