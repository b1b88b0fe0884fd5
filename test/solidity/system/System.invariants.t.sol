// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ForgeTest} from "../support/ForgeTest.sol";
import {SystemHandler} from "./SystemHandler.sol";

/// @notice What must always hold, whatever is done in whatever order.
contract SystemInvariants is ForgeTest {
    SystemHandler private _handler;
    /// @dev Each as often as its share.
    bytes4[] private _selectors;
    uint256 private _chosen;
    mapping(bytes4 selector => bool) private _works;

    function setUp() external {
        _handler = new SystemHandler();
        _chooseProduction();
        _chooseCustody();
        _chooseSignatures();
        _chooseRecalls();
        _chooseModules();
        _chooseAttestations();
        _chooseSerials();
        _chooseMembers();
        _chooseMarks();
        _target(address(_handler), _selectors);
        _open();
    }

    /// @notice One campaign for all that must hold: a run takes its time for what it does, not for what it looks at.
    function invariant_system() external view {
        _handler.verify();
    }

    /// @notice Each action works for some seed in some state; otherwise all that it should try is left out, unnoticed.
    function test_everyActionWorks() external {
        uint256 seed = 0;
        for (uint256 missing = _chosen; missing != 0;) {
            seed = uint256(keccak256(abi.encode(seed)));
            bytes4 selector = _selectors[seed % _selectors.length];
            // by its selector, as forge calls it
            // solhint-disable-next-line avoid-low-level-calls
            (bool works, ) = address(_handler).call(abi.encodeWithSelector(selector, seed));
            if (!works || _works[selector]) continue;
            _works[selector] = true;
            --missing;
        }
        _handler.verify();
    }

    /// @dev Some lots are made and on their way when a run begins. What a seed cannot do, it does not.
    function _open() private {
        for (uint256 seed = 0; seed < 8; ++seed) {
            try _handler.declare(seed) {} catch {}
            try _handler.ship(seed) {} catch {}
        }
        for (uint256 seed = 0; seed < 4; ++seed) {
            try _handler.accept(seed) {} catch {}
            try _handler.ship(seed + 8) {} catch {}
        }
        _handler.verify();
    }

    // --- how often what is done ---

    function _chooseProduction() private {
        _choose(_handler.declare.selector, 7);
        _choose(_handler.correct.selector, 3);
        _choose(_handler.close.selector, 1);
        _choose(_handler.annotate.selector, 1);
        _choose(_handler.split.selector, 3);
        _choose(_handler.merge.selector, 3);
        _choose(_handler.transform.selector, 4);
        _choose(_handler.retire.selector, 2);
        _choose(_handler.seize.selector, 2);
    }

    function _chooseCustody() private {
        _choose(_handler.ship.selector, 10);
        _choose(_handler.accept.selector, 4);
        _choose(_handler.acceptPartly.selector, 6);
        _choose(_handler.refuse.selector, 2);
        _choose(_handler.cancel.selector, 2);
        _choose(_handler.reclaim.selector, 2);
        _choose(_handler.settle.selector, 3);
        _choose(_handler.returnStopped.selector, 3);
    }

    function _chooseSignatures() private {
        _choose(_handler.pickUp.selector, 3);
        _choose(_handler.acceptSigned.selector, 3);
        _choose(_handler.cancelNonce.selector, 1);
        _choose(_handler.handOver.selector, 7);
        _choose(_handler.cancelHandover.selector, 1);
    }

    function _chooseRecalls() private {
        _choose(_handler.recall.selector, 3);
        _choose(_handler.liftRecall.selector, 2);
        _choose(_handler.closeRecall.selector, 1);
        _choose(_handler.listStopPlaces.selector, 1);
        _choose(_handler.acknowledge.selector, 2);
        _choose(_handler.recoverUnits.selector, 2);
    }

    function _chooseModules() private {
        _choose(_handler.stop.selector, 2);
        _choose(_handler.lift.selector, 1);
        _choose(_handler.listPlaces.selector, 1);
        _choose(_handler.record.selector, 1);
        _choose(_handler.pause.selector, 1);
        _choose(_handler.retireModule.selector, 1);
        _choose(_handler.calm.selector, 8);
        _choose(_handler.wait.selector, 3);
        _choose(_handler.meddle.selector, 1);
        _choose(_handler.rob.selector, 1);
    }

    function _chooseAttestations() private {
        _choose(_handler.accredit.selector, 2);
        _choose(_handler.withdrawAccreditation.selector, 1);
        _choose(_handler.attest.selector, 3);
        _choose(_handler.withdrawAttestation.selector, 1);
    }

    function _chooseSerials() private {
        _choose(_handler.commitSerials.selector, 2);
        _choose(_handler.claim.selector, 2);
        _choose(_handler.forgeClaim.selector, 1);
    }

    function _chooseMembers() private {
        _choose(_handler.suspend.selector, 1);
        _choose(_handler.expel.selector, 1);
        _choose(_handler.addOperator.selector, 2);
        _choose(_handler.changeOperator.selector, 1);
        _choose(_handler.removeOperator.selector, 1);
        _choose(_handler.resign.selector, 1);
        _choose(_handler.recover.selector, 1);
    }

    function _chooseMarks() private {
        _choose(_handler.suspendMark.selector, 1);
        _choose(_handler.openSeason.selector, 1);
        _choose(_handler.authorise.selector, 3);
        _choose(_handler.withdrawAuthorisation.selector, 1);
        _choose(_handler.discontinue.selector, 1);
        _choose(_handler.setYield.selector, 1);
    }

    function _choose(bytes4 selector, uint256 times) private {
        ++_chosen;
        for (uint256 i = 0; i < times; ++i) _selectors.push(selector);
    }
}
