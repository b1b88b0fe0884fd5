// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Grounds} from "../common/Grounds.sol";
import {Occurrence} from "../common/Occurrence.sol";

/// @title IAttestations
/// @notice What third parties found out about lots: laboratories, certifiers of organic or halal goods, customs.
///
/// The registrar accredits members for a kind of certificate. Such a member attests lots: what it found, the hash of the
/// certificate, and from when to when that counts. It can withdraw what it attested. Both extend the trails of the lots.
///
/// An attestation names the accreditation under which it was made, and that is never changed but for its end. So whether the
/// attester was accredited when it attested stays known, whatever becomes of the accreditation. That an accreditation ended
/// later takes nothing from what was attested under it.
interface IAttestations {
    /// @notice What was found.
    enum Result {
        Conformant,
        NonConformant
    }

    /// @notice That a member may attest with one kind of certificate. It holds from `grantedAt` until the earlier of
    /// `validUntil` and `endedAt`.
    /// @param grantedAt Unix seconds.
    /// @param validUntil Its last second, in Unix seconds.
    /// @param endedAt Unix seconds at which it was withdrawn, or replaced by another; zero while neither happened.
    /// @param evidence Hash of the accreditation's document; zero where there is none.
    struct Accreditation {
        uint40 grantedAt;
        uint40 validUntil;
        uint40 endedAt;
        bytes32 evidence;
    }

    /// @notice What a member attests of lots.
    /// @param lots The lots that the certificate is about.
    /// @param kind Kind of certificate, see {CertificateKind}.
    /// @param result What was found.
    /// @param validFrom Its first second, in Unix seconds.
    /// @param validUntil Its last second, in Unix seconds.
    /// @param certificate Number of the certificate; may be empty.
    /// @param occurrence When the lots were inspected, and the hash of the certificate.
    struct Attestation {
        uint256[] lots;
        bytes32 kind;
        Result result;
        uint40 validFrom;
        uint40 validUntil;
        string certificate;
        Occurrence occurrence;
    }

    /// @notice What {stateOf} answers.
    /// @param attestedAt Unix seconds; zero for an attestation that does not exist.
    /// @param validFrom Its first second, in Unix seconds.
    /// @param validUntil Its last second, in Unix seconds.
    /// @param withdrawnAt Unix seconds; zero while it is not withdrawn.
    /// @param accreditation Which of the attester's accreditations for that kind it was made under, see {accreditationsOf}.
    /// @param result What was found.
    struct State {
        uint40 attestedAt;
        uint40 validFrom;
        uint40 validUntil;
        uint40 withdrawnAt;
        uint32 accreditation;
        Result result;
    }

    /// @notice A member was accredited for a kind of certificate, in place of its earlier accreditation if it had one.
    event MemberAccredited(
        address indexed member,
        bytes32 indexed kind,
        uint32 accreditation,
        uint40 validUntil,
        bytes32 evidence
    );
    /// @notice A member's accreditation was withdrawn.
    event AccreditationWithdrawn(address indexed member, bytes32 indexed kind, uint32 accreditation, Grounds grounds);
    /// @notice A member attested lots. Trail: ATTESTED, keccak256(abi.encode(keccak256("lotmark.Attestation"), attestationId,
    /// accreditation)).
    event Attested(
        bytes32 indexed attestationId,
        address indexed attester,
        uint32 accreditation,
        Attestation attestation
    );
    /// @notice The attester withdrew an attestation. Trail: ATTESTATION_WITHDRAWN, keccak256(abi.encode(keccak256(
    /// "lotmark.AttestationWithdrawal"), attestationId, grounds, occurrence)).
    event AttestationWithdrawn(bytes32 indexed attestationId, Grounds grounds, Occurrence occurrence);

    /// @notice {kind} is not a kind of certificate: up to 32 small letters, digits and hyphens, such as organic or laboratory.
    error AttestationsInvalidKind(bytes32 kind);
    /// @notice The validity does not fit: it begins {validFrom}, ends {validUntil}, must not end before it begins, and must not be over.
    error AttestationsInvalidValidity(uint40 validFrom, uint40 validUntil);
    /// @notice {member} is not accredited for certificates of the kind {kind}. The registrar can accredit it.
    error AttestationsNotAccredited(address member, bytes32 kind);
    /// @notice An attestation needs the hash of its certificate.
    error AttestationsDocumentMissing();
    /// @notice No lot was given.
    error AttestationsNothingGiven();
    /// @notice The same was attested already ({attestationId}). A certificate counts once.
    error AttestationsExists(bytes32 attestationId);
    /// @notice The attester has not attested this ({attestationId}), or one of its fields is not as it was attested.
    error AttestationsUnknown(bytes32 attestationId);
    /// @notice The attestation {attestationId} was withdrawn on {withdrawnAt} already.
    error AttestationsAlreadyWithdrawn(bytes32 attestationId, uint40 withdrawnAt);

    // --- the registrar ---

    /// @notice Accredits an active member for a kind of certificate, from now on; its present accreditation for that kind, if
    /// it has one, ends. For the registrar.
    /// @param member The member's account.
    /// @param kind Kind of certificate, see {CertificateKind}.
    /// @param validUntil Its last second, in Unix seconds.
    /// @param evidence Hash of the accreditation's document; zero where there is none.
    /// @return accreditation Its number among the member's accreditations for that kind, from zero on.
    function accredit(
        address member,
        bytes32 kind,
        uint40 validUntil,
        bytes32 evidence
    ) external returns (uint32 accreditation);

    /// @notice Withdraws the accreditation of a member for a kind of certificate. For the registrar.
    function withdrawAccreditation(address member, bytes32 kind, Grounds calldata grounds) external;

    // --- attesters ---

    /// @notice Attests lots for the caller's member (duty: inspect), which must be accredited for the kind of certificate.
    /// Stopped, expired and used up lots can be attested, too, and in a pause.
    /// @return attestationId The attestation's id, see {attestationIdOf}.
    function attest(Attestation calldata attestation) external returns (bytes32 attestationId);

    /// @notice Withdraws what the caller's member (duty: inspect) attested, accredited or not.
    function withdraw(
        Attestation calldata attestation,
        Grounds calldata grounds,
        Occurrence calldata occurrence
    ) external;

    // --- reading ---

    /// @notice The id of what a member attests: keccak256(abi.encode(keccak256("lotmark.AttestationId"), chain id, this
    /// contract, attester, attestation)).
    function attestationIdOf(address attester, Attestation calldata attestation) external view returns (bytes32);

    /// @notice Where an attestation stands; all zero where there is none.
    function stateOf(bytes32 attestationId) external view returns (State memory);

    /// @notice Whether an attestation counts now: it exists, was not withdrawn, and its validity has begun and is not over.
    /// What it says may be that the lots do not conform, see {stateOf}.
    function isValid(bytes32 attestationId) external view returns (bool);

    /// @notice Whether a member is accredited for a kind of certificate now.
    function isAccredited(address member, bytes32 kind) external view returns (bool);

    /// @notice All accreditations that a member ever had for a kind of certificate, in the order of their numbers.
    function accreditationsOf(address member, bytes32 kind) external view returns (Accreditation[] memory);
}
