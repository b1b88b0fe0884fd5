// Generated from the contracts by `npm run build`. Do not edit.

/** A custom error of the contracts: how it is declared, what it says, and which parameters are enumerations. */
export interface DeclaredError {
  readonly fragment: string;
  readonly notice: string;
  readonly enums: Readonly<Record<string, string>>;
}

export const DECLARED_ERRORS: readonly DeclaredError[] = [
  { fragment: "error AccessManagedInvalidAuthority(address authority)", notice: "", enums: {} },
  {
    fragment: "error AccessManagedRequiredDelay(address caller, uint32 delay)",
    notice: "",
    enums: {},
  },
  { fragment: "error AccessManagedUnauthorized(address caller)", notice: "", enums: {} },
  { fragment: "error AccessManagerAlreadyScheduled(bytes32 operationId)", notice: "", enums: {} },
  { fragment: "error AccessManagerBadConfirmation()", notice: "", enums: {} },
  { fragment: "error AccessManagerExpired(bytes32 operationId)", notice: "", enums: {} },
  {
    fragment: "error AccessManagerInvalidInitialAdmin(address initialAdmin)",
    notice: "",
    enums: {},
  },
  { fragment: "error AccessManagerLockedFunction(bytes4 selector)", notice: "", enums: {} },
  { fragment: "error AccessManagerLockedRole(uint64 roleId)", notice: "", enums: {} },
  { fragment: "error AccessManagerNotReady(bytes32 operationId)", notice: "", enums: {} },
  { fragment: "error AccessManagerNotScheduled(bytes32 operationId)", notice: "", enums: {} },
  {
    fragment: "error AccessManagerUnauthorizedAccount(address msgsender, uint64 roleId)",
    notice: "",
    enums: {},
  },
  {
    fragment:
      "error AccessManagerUnauthorizedCall(address caller, address target, bytes4 selector)",
    notice: "",
    enums: {},
  },
  {
    fragment:
      "error AccessManagerUnauthorizedCancel(address msgsender, address caller, address target, bytes4 selector)",
    notice: "",
    enums: {},
  },
  { fragment: "error AccessManagerUnauthorizedConsume(address target)", notice: "", enums: {} },
  { fragment: "error AddressEmptyCode(address target)", notice: "", enums: {} },
  {
    fragment: "error AttestationsAlreadyWithdrawn(bytes32 attestationId, uint40 withdrawnAt)",
    notice: "The attestation {attestationId} was withdrawn on {withdrawnAt} already.",
    enums: {},
  },
  {
    fragment: "error AttestationsDocumentMissing()",
    notice: "An attestation needs the hash of its certificate.",
    enums: {},
  },
  {
    fragment: "error AttestationsExists(bytes32 attestationId)",
    notice: "The same was attested already ({attestationId}). A certificate counts once.",
    enums: {},
  },
  {
    fragment: "error AttestationsInvalidKind(bytes32 kind)",
    notice:
      "{kind} is not a kind of certificate: up to 32 small letters, digits and hyphens, such as organic or laboratory.",
    enums: {},
  },
  {
    fragment: "error AttestationsInvalidValidity(uint40 validFrom, uint40 validUntil)",
    notice:
      "The validity does not fit: it begins {validFrom}, ends {validUntil}, must not end before it begins, and must not be over.",
    enums: {},
  },
  {
    fragment: "error AttestationsNotAccredited(address member, bytes32 kind)",
    notice:
      "{member} is not accredited for certificates of the kind {kind}. The registrar can accredit it.",
    enums: {},
  },
  { fragment: "error AttestationsNothingGiven()", notice: "No lot was given.", enums: {} },
  {
    fragment: "error AttestationsUnknown(bytes32 attestationId)",
    notice:
      "The attester has not attested this ({attestationId}), or one of its fields is not as it was attested.",
    enums: {},
  },
  {
    fragment: "error BrandRegistryAlreadyDisputed(uint256 brand, address disputant)",
    notice: "{disputant} has disputed the mark {brand} already.",
    enums: {},
  },
  {
    fragment: "error BrandRegistryAlreadyRecorded(uint256 brand, address owner)",
    notice: "The mark {brand} has been recorded already; it belongs to {owner}.",
    enums: {},
  },
  {
    fragment: "error BrandRegistryAuthorisationBegun(uint40 validFrom)",
    notice: "An authorisation that has begun keeps its beginning, {validFrom}.",
    enums: {},
  },
  {
    fragment:
      "error BrandRegistryAuthorisationNotCurrent(uint256 brand, address member, uint32 season, uint40 validFrom, uint40 validUntil)",
    notice:
      "The authorisation of {member} for the mark {brand} in season {season} holds from {validFrom} until {validUntil}, not now.",
    enums: {},
  },
  {
    fragment: "error BrandRegistryEvidenceMissing()",
    notice: "An application needs the hash of its evidence, such as the registration certificate.",
    enums: {},
  },
  {
    fragment: "error BrandRegistryIncompleteDistinction()",
    notice: "A distinction needs a title, an authority and evidence.",
    enums: {},
  },
  {
    fragment: "error BrandRegistryInvalidNumber(string number)",
    notice:
      '"{number}" is not a register number: 1 to 32 capital letters, digits, full stops, slashes or hyphens.',
    enums: {},
  },
  {
    fragment: "error BrandRegistryInvalidOffice(string office)",
    notice: '"{office}" is not an office: two capital letters by WIPO ST.3, such as CN, EM or WO.',
    enums: {},
  },
  {
    fragment: "error BrandRegistryInvalidValidity(uint40 validFrom, uint40 validUntil)",
    notice: "The dates do not fit: from {validFrom} until {validUntil}.",
    enums: {},
  },
  { fragment: "error BrandRegistryNameMissing()", notice: "The mark has no name.", enums: {} },
  {
    fragment: "error BrandRegistryNoDispute(uint256 brand, address disputant)",
    notice: "{disputant} has no open dispute of the mark {brand}.",
    enums: {},
  },
  {
    fragment: "error BrandRegistryNoMeasure(uint256 brand)",
    notice: "The mark {brand} counts quotas in no measure, so a quota cannot be set for it.",
    enums: {},
  },
  {
    fragment: "error BrandRegistryNotAuthorised(uint256 brand, address member, uint32 season)",
    notice:
      "{member} is not authorised to use the mark {brand} in season {season}. The mark's owner can authorise it.",
    enums: {},
  },
  {
    fragment: "error BrandRegistryNotInForce(uint256 brand, uint8 status)",
    notice: "The mark {brand} is not in force: it is {status}. No new lots can be made under it.",
    enums: { status: "IBrandRegistry.Status" },
  },
  {
    fragment: "error BrandRegistryNotOffered(uint256 brand, address member)",
    notice: "The mark {brand} has not been offered to {member}.",
    enums: {},
  },
  {
    fragment: "error BrandRegistryNotOwner(uint256 brand, address member, address owner)",
    notice: "The mark {brand} belongs to {owner}, not to {member}.",
    enums: {},
  },
  {
    fragment: "error BrandRegistryNotQuotaDrawer(address caller)",
    notice: "{caller} is not a module that may draw quotas.",
    enums: {},
  },
  {
    fragment:
      "error BrandRegistryQuotaBelowDrawn(uint256 brand, address member, uint32 season, uint64 quota, uint64 drawn)",
    notice:
      "{member} has declared {drawn} under the mark {brand} in season {season} already, more than the new quota {quota}.",
    enums: {},
  },
  {
    fragment:
      "error BrandRegistryQuotaExceeded(uint256 brand, address member, uint32 season, uint256 remaining, uint256 requested)",
    notice:
      "The quota of {member} for the mark {brand} in season {season} has {remaining} left, and {requested} are needed (in the mark's base measure).",
    enums: {},
  },
  {
    fragment: "error BrandRegistrySeasonNotAhead(uint256 brand, uint32 season, uint32 current)",
    notice:
      "The season {season} of the mark {brand} cannot be opened: seasons are numbered upwards, and {current} is open.",
    enums: {},
  },
  {
    fragment: "error BrandRegistrySeasonOver(uint256 brand, uint32 season, uint32 current)",
    notice:
      "The season {season} of the mark {brand} is over: {current} is open. Authorise for that one or a later one.",
    enums: {},
  },
  {
    fragment: "error BrandRegistryTimeAhead(uint40 time)",
    notice: "The time {time} lies in the future: nobody knows yet who will be authorised then.",
    enums: {},
  },
  {
    fragment: "error BrandRegistryTransferByOfferOnly()",
    notice:
      "Marks pass to another company by offer and acceptance only, never by a plain ERC-721 transfer or approval.",
    enums: {},
  },
  {
    fragment: "error BrandRegistryUnknownApplication(uint256 brand, address applicant)",
    notice:
      "{applicant} has not applied for the mark {brand}, or has applied with other particulars since.",
    enums: {},
  },
  {
    fragment: "error BrandRegistryUnknownBrand(uint256 brand)",
    notice: "There is no mark {brand} in this registry.",
    enums: {},
  },
  {
    fragment: "error BrandRegistryUnknownDistinction(uint256 brand, uint256 index)",
    notice: "The mark {brand} has no distinction number {index}, or it has ended already.",
    enums: {},
  },
  {
    fragment: "error BrandRegistryWrongStatus(uint256 brand, uint8 status)",
    notice: "The mark {brand} is {status}, so this decision does not apply to it.",
    enums: { status: "IBrandRegistry.Status" },
  },
  { fragment: "error CheckpointUnorderedInsertion()", notice: "", enums: {} },
  {
    fragment: "error CustodyTransferCarrierIsParty(address carrier)",
    notice:
      "{carrier} is consignor or consignee of this shipment; a carrier is a third company. Leave it out where one of the two brings it.",
    enums: {},
  },
  {
    fragment: "error CustodyTransferDeadlineAhead(bytes32 shipmentId, uint256 deadline)",
    notice:
      "The shipment {shipmentId} can be reclaimed from {deadline}, unless it is refused before. Until then it can be cancelled.",
    enums: {},
  },
  {
    fragment: "error CustodyTransferDeadlinePassed(bytes32 shipmentId, uint256 deadline)",
    notice: "The deadline of the shipment {shipmentId} passed on {deadline}. Reclaim it.",
    enums: {},
  },
  {
    fragment: "error CustodyTransferInvalidDeadline(uint40 deadline)",
    notice:
      "The deadline {deadline} is not in the future. A shipment needs one, so that it can be reclaimed.",
    enums: {},
  },
  {
    fragment: "error CustodyTransferInvalidLines(uint256 lots, uint256 units)",
    notice:
      "A shipment needs at least one line, and as many quantities ({units}) as lots ({lots}).",
    enums: {},
  },
  {
    fragment:
      "error CustodyTransferInvalidOutcome(uint256 line, uint256 units, uint256 accepted, uint256 turnedBack)",
    notice:
      "Line {line} does not add up: of {units} units, {accepted} accepted and {turnedBack} turned back, a fault if and only if some are turned back.",
    enums: {},
  },
  {
    fragment: "error CustodyTransferInvalidSscc(uint256 line, uint64 sscc)",
    notice:
      "Line {line} stands on no pallet that can be: {sscc} is not an SSCC, 18 digits with a right check digit.",
    enums: {},
  },
  {
    fragment:
      "error CustodyTransferMoreThanOutstanding(bytes32 shipmentId, uint256 outstanding, uint256 given)",
    notice:
      "Of the shipment {shipmentId} {outstanding} units are still to be settled, not {given}.",
    enums: {},
  },
  {
    fragment: "error CustodyTransferNonceUsed(address member, uint256 nonce)",
    notice:
      "The number {nonce} of {member} was used or cancelled already. What is signed works once.",
    enums: {},
  },
  {
    fragment: "error CustodyTransferNotCarrier(address member, address carrier)",
    notice: "{member} is not the carrier of this shipment; that is {carrier}.",
    enums: {},
  },
  {
    fragment: "error CustodyTransferNotConsignee(address member, address consignee)",
    notice: "{member} is not the consignee of this shipment, {consignee} is.",
    enums: {},
  },
  {
    fragment: "error CustodyTransferNotConsignor(address member, address consignor)",
    notice: "{member} is not the consignor of this shipment, {consignor} is.",
    enums: {},
  },
  {
    fragment: "error CustodyTransferNothingToReturn(bytes32 shipmentId)",
    notice: "Nothing of the shipment {shipmentId} is stopped or expired and still in transit.",
    enums: {},
  },
  {
    fragment: "error CustodyTransferOutcomeCount(uint256 expected, uint256 given)",
    notice: "The shipment has {expected} lines, and what became of {given} is said.",
    enums: {},
  },
  {
    fragment: "error CustodyTransferPickedUp(bytes32 shipmentId)",
    notice:
      "The carrier has picked the shipment {shipmentId} up already, so it can be accepted, refused or, after the deadline, reclaimed.",
    enums: {},
  },
  {
    fragment: "error CustodyTransferSameParty(address account)",
    notice: "Consignor and consignee are the same company, {account}.",
    enums: {},
  },
  {
    fragment: "error CustodyTransferSsccCount(uint256 lines, uint256 ssccs)",
    notice:
      "A shipment with pallets says of each of its {lines} lines on which one it stands; these are {ssccs} SSCCs.",
    enums: {},
  },
  {
    fragment: "error CustodyTransferUnknownShipment(bytes32 shipmentId)",
    notice:
      "There is no such shipment; one of its fields is not as it was shipped ({shipmentId} would be its id).",
    enums: {},
  },
  {
    fragment: "error CustodyTransferWrongStatus(bytes32 shipmentId, uint8 status)",
    notice: "The shipment {shipmentId} is {status}, so this cannot be done.",
    enums: { status: "ICustodyTransfer.Status" },
  },
  {
    fragment:
      "error ERC1155InsufficientBalance(address holder, uint256 balance, uint256 needed, uint256 lot)",
    notice: "{holder} has {balance} units of {lot}; {needed} are needed.",
    enums: {},
  },
  {
    fragment: "error ERC1155InvalidArrayLength(uint256 lots, uint256 accounts)",
    notice:
      "Balances are asked for pairs of a lot and an account; these are {lots} lots and {accounts} accounts.",
    enums: {},
  },
  {
    fragment: "error ERC1155InvalidReceiver(address receiver)",
    notice: "Units cannot go to {receiver}: it is nobody's account.",
    enums: {},
  },
  {
    fragment: "error ERC721IncorrectOwner(address sender, uint256 tokenId, address owner)",
    notice: "",
    enums: {},
  },
  {
    fragment: "error ERC721InsufficientApproval(address operator, uint256 tokenId)",
    notice: "",
    enums: {},
  },
  { fragment: "error ERC721InvalidApprover(address approver)", notice: "", enums: {} },
  { fragment: "error ERC721InvalidOperator(address operator)", notice: "", enums: {} },
  { fragment: "error ERC721InvalidOwner(address owner)", notice: "", enums: {} },
  { fragment: "error ERC721InvalidReceiver(address receiver)", notice: "", enums: {} },
  { fragment: "error ERC721InvalidSender(address sender)", notice: "", enums: {} },
  { fragment: "error ERC721NonexistentToken(uint256 tokenId)", notice: "", enums: {} },
  { fragment: "error FailedCall()", notice: "", enums: {} },
  {
    fragment: "error GroundsMissing()",
    notice:
      "Say why: a reason in words or the hash of the evidence is needed, and neither was given.",
    enums: {},
  },
  {
    fragment: "error HandoverNonceUsed(address giver, address taker, uint256 nonce)",
    notice:
      "The number {nonce} between {giver} and {taker} was used or cancelled already. What is signed works once.",
    enums: {},
  },
  {
    fragment: "error HandoverNotParty(address member, address giver, address taker)",
    notice: "{member} is neither the giver, {giver}, nor the taker, {taker}, of this handover.",
    enums: {},
  },
  {
    fragment: "error HandoverSameParty(address account)",
    notice: "Giver and taker are the same company, {account}.",
    enums: {},
  },
  { fragment: "error InsufficientBalance(uint256 balance, uint256 needed)", notice: "", enums: {} },
  { fragment: "error InvalidShortString()", notice: "", enums: {} },
  {
    fragment: "error LotTokenBelowDeclared(uint256 lot, uint256 declared, uint256 given)",
    notice:
      "{declared} units of {lot} are declared already, more than {given}. Declare the whole quantity, not less; a mistake can be corrected until the first movement.",
    enums: {},
  },
  {
    fragment: "error LotTokenCapabilityMissing(address module, uint8 capability)",
    notice: "{module} is not a module that may do this on the ledger (capability {capability}).",
    enums: {},
  },
  {
    fragment: "error LotTokenClosed(uint256 lot)",
    notice:
      "The lot {lot} is closed: what was declared stands, and no more of it can be declared. It can be annotated.",
    enums: {},
  },
  {
    fragment: "error LotTokenExists(uint256 lot)",
    notice:
      "The lot {lot} cannot come out of this: it exists already, or stands twice among what is to be made.",
    enums: {},
  },
  {
    fragment: "error LotTokenExpired(uint256 lot)",
    notice:
      "The lot {lot} has expired: it can go to its maker, come back to its consignor, be received on hold, or be retired.",
    enums: {},
  },
  {
    fragment: "error LotTokenExpiryDiffers(uint256 lot, uint24 declared, uint24 given)",
    notice:
      "The lot {lot} was declared with another expiry ({declared}, now {given}). A date can be corrected until the first movement.",
    enums: {},
  },
  {
    fragment: "error LotTokenInvalidCapabilities(uint8 capabilities)",
    notice: "The capabilities {capabilities} are not valid: there are seven.",
    enums: {},
  },
  {
    fragment: "error LotTokenInvalidLot(uint256 lot)",
    notice:
      "{lot} is not a lot: a GTIN with a right check digit and a lot number of 1 to 20 characters of GS1 character set 82.",
    enums: {},
  },
  {
    fragment: "error LotTokenInvalidPlaces(uint256 maximum, uint256 given)",
    notice: "A list of places has 1 to {maximum} places; this one has {given}.",
    enums: {},
  },
  {
    fragment: "error LotTokenInvalidUnits(uint256 lot, uint256 units)",
    notice: "{units} is not a quantity of {lot}: whole units, from 1 to 281,474,976,710,655.",
    enums: {},
  },
  {
    fragment: "error LotTokenLengthMismatch(uint256 expected, uint256 given)",
    notice: "The arrays do not belong together: {expected} and {given} elements, or none at all.",
    enums: {},
  },
  {
    fragment: "error LotTokenMoved(uint256 lot)",
    notice:
      "Units of {lot} have moved or been used up, so what was declared stands. It can be annotated.",
    enums: {},
  },
  {
    fragment: "error LotTokenMovesThroughCustodyOnly()",
    notice:
      "Lots move through shipments that the other side accepts, never by a plain ERC-1155 transfer or approval.",
    enums: {},
  },
  {
    fragment:
      "error LotTokenNotInTransit(bytes32 shipment, uint256 lot, uint256 held, uint256 needed)",
    notice:
      "The shipment {shipment} has {held} units of {lot} in transit, not {needed}: it was accepted or taken back already, or one of its fields is not as it was shipped.",
    enums: {},
  },
  {
    fragment: "error LotTokenNotMaker(uint256 lot, address member, address maker)",
    notice: "The lot {lot} was made by {maker}, not by {member}.",
    enums: {},
  },
  { fragment: "error LotTokenNotPaused()", notice: "There is no emergency pause.", enums: {} },
  {
    fragment: "error LotTokenNotStopped(uint256 lot)",
    notice: "The lot {lot} is not stopped.",
    enums: {},
  },
  {
    fragment: "error LotTokenNothingDeclared(uint256 lot)",
    notice: "The lot {lot} was corrected to nothing, so there is nothing to close.",
    enums: {},
  },
  {
    fragment: "error LotTokenPaused()",
    notice:
      "The consortium is in an emergency pause: no minting, shipping, acceptance or handover until it ends.",
    enums: {},
  },
  {
    fragment: "error LotTokenStopped(uint256 lot)",
    notice:
      "The lot {lot} is stopped: it can go to its maker or a place that the stop names, come back to its consignor, be received on hold, or be retired.",
    enums: {},
  },
  {
    fragment: "error LotTokenTooManyModules(uint256 maximum)",
    notice: "There are {maximum} modules already, retired ones included, the most there can be.",
    enums: {},
  },
  {
    fragment: "error LotTokenTooManyPlaceLists()",
    notice: "There are 255 lists of places already; use one of them.",
    enums: {},
  },
  {
    fragment: "error LotTokenTransitUsed(bytes32 shipment)",
    notice:
      "The shipment {shipment} exists already, and none is used twice. To ship the like of it again, give it another salt.",
    enums: {},
  },
  {
    fragment: "error LotTokenUnknownLot(uint256 lot)",
    notice: "The lot {lot} does not exist.",
    enums: {},
  },
  {
    fragment: "error LotTokenUnknownPlaces(uint8 list)",
    notice: "{list} is not the number of a list of places.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryAlreadyAdmitted(address account)",
    notice: "The company with this identifier has been admitted already, as {account}.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryConsentExpired(address operator, uint48 deadline)",
    notice: "The consent of the key {operator} was valid until {deadline} only. Ask for a new one.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryDutyMissing(address operator, address account, uint8 duty)",
    notice:
      'The key {operator} of {account} does not have the duty "{duty}". An administrator of the company can give it.',
    enums: {},
  },
  {
    fragment:
      "error MemberRegistryInvalidConsent(address operator, address account, uint256 nonce)",
    notice:
      "The consent of the key {operator} to serve {account} is not valid: it must be signed by that key, for that company, with its present nonce {nonce}.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryInvalidCoordinates(int32 latitude, int32 longitude)",
    notice:
      "The coordinates {latitude}, {longitude} (millionths of a degree) are not a place on earth; a site without a GLN needs them.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryInvalidDuties(uint8 duties)",
    notice: "The duties {duties} are not valid: an operator has at least one of the seven.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryInvalidExpiry(uint40 expiry)",
    notice:
      "The expiry {expiry} does not fit: an administrator has none (0), every other key one in the future.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryInvalidIdentifier(string scheme, string id)",
    notice:
      "{id} is not the canonical form of an identifier of the scheme {scheme}: capital letters and digits without spaces, 18 for a USCC, 20 for a LEI, otherwise 2 to 30.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryInvalidScheme(string scheme)",
    notice:
      "{scheme} is not a scheme of legal identifiers: 2 to 10 capital letters and digits, such as USCC or LEI.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryInvalidSite(bytes32 site)",
    notice:
      "{site} is not a site: a GLN with a right check digit, or an own code of 1 to 20 characters.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryInvalidUtcOffset(int8 utcOffset)",
    notice:
      "The local time {utcOffset} (in quarter hours) is not an offset from UTC: it lies between -48 and 56.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryLastAdministrator(address operator, address account)",
    notice:
      "{operator} is the last administrator of {account} and must stay one. Add another administrator first.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryMemberNotActive(address account, uint8 standing)",
    notice: "{account} is {standing}, so it cannot do this and nothing can be sent to it.",
    enums: { standing: "IMemberRegistry.Standing" },
  },
  { fragment: "error MemberRegistryNameMissing()", notice: "The profile has no name.", enums: {} },
  {
    fragment: "error MemberRegistryNoRecovery(address account)",
    notice: "There is no recovery of {account} under way.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryNotOperatorOf(address operator, address account)",
    notice: "The key {operator} does not act for {account}.",
    enums: {},
  },
  {
    fragment:
      "error MemberRegistryOperatorExpired(address operator, address account, uint40 expiry)",
    notice:
      "The key {operator} of {account} expired on {expiry}. An administrator of the company can extend it.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryOperatorOfEndedEpoch(address operator, address account)",
    notice:
      "The key {operator} is no longer valid for {account}: the company's keys were replaced by a recovery.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryOperatorTaken(address operator, address account)",
    notice: "The key {operator} serves {account} already; a key serves one member only.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryRecoveryNotObjected(address account)",
    notice:
      "{account} has not objected to its recovery, so there is nothing for the council to decide.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryRecoveryObjected(address account)",
    notice: "{account} objected to its recovery: the council has to decide.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryRecoveryPending(address account)",
    notice: "A recovery of {account} is under way already.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryRecoveryTooEarly(address account, uint40 executableFrom)",
    notice:
      "The recovery of {account} can be executed from {executableFrom} only, so that the company can object until then.",
    enums: {},
  },
  {
    fragment: "error MemberRegistrySiteTaken(bytes32 site, address account)",
    notice: "The site {site} has been added already, by {account}.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryUnknownMember(address account)",
    notice: "{account} is not a member of this consortium.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryUnknownOperator(address operator)",
    notice:
      "The key {operator} does not act for any member. An administrator of the company has to add it.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryUnknownSite(address account, bytes32 site)",
    notice: "{account} has no open site {site}.",
    enums: {},
  },
  {
    fragment: "error MemberRegistryWrongStanding(address account, uint8 standing)",
    notice: "{account} is {standing}, so this decision does not apply to it.",
    enums: { standing: "IMemberRegistry.Standing" },
  },
  {
    fragment: "error OperatorSignatureExpired(uint40 deadline)",
    notice: "What was signed was valid until {deadline} only. Sign it again with a later deadline.",
    enums: {},
  },
  {
    fragment: "error OperatorSignatureInvalid(address operator)",
    notice:
      "{operator} has not signed just this, on this chain and for this contract. Every field has to be as it was signed.",
    enums: {},
  },
  {
    fragment: "error OperatorSignatureMalleable(address operator)",
    notice:
      "The signature of {operator} has another form than the one that wallets give (its s is too high). Sign again.",
    enums: {},
  },
  {
    fragment:
      "error OperatorSignatureOfAnotherMember(address operator, address member, address account)",
    notice: "{operator} acts for {member}, not for {account}, so it cannot sign this.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryAlreadyAdded(uint64 gtin)",
    notice: "The GTIN {gtin} is in use already, as a product or a case.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryAmbiguousPrefix(uint64 gtin)",
    notice:
      "The GTIN {gtin} lies within more than one recorded prefix. The registrar has to strike one off.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryCaseGtin(uint64 gtin)",
    notice:
      "{gtin} is the GTIN of a case (packaging indicator 1 to 8). Add the product inside, and the case as its packaging.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryDiscontinued(uint64 gtin)",
    notice: "The product {gtin} is discontinued: no new lots.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryGtinTaken(uint64 gtin, address member)",
    notice: "The GTIN {gtin} has been recorded already, for {member}.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryIncompleteProduct(uint64 gtin)",
    notice:
      "The product {gtin} needs a name, a net content of at least 1 in a base measure, and a unit code of two or three capital letters or digits.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryInvalidCount(uint32 count)",
    notice: "A case holds at least 2 units.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryInvalidGtin(uint64 gtin)",
    notice:
      "{gtin} is not a GTIN: it has more than 14 digits, a wrong check digit, or the packaging indicator 9 of variable measure.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryInvalidLotPrefix(bytes20 lotPrefix)",
    notice:
      "The lot-number prefix {lotPrefix} is not valid: characters of GS1 character set 82, left-aligned, shorter than a lot number.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryInvalidMarks(uint256 count, uint256 maximum)",
    notice:
      "A product carries at most {maximum} marks, each once; these are {count}, or one stands twice.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryInvalidPrefix(string prefix)",
    notice: '"{prefix}" is not a GS1 company prefix: 4 to 12 digits.',
    enums: {},
  },
  {
    fragment: "error ProductRegistryIsPackaging(uint64 gtin, uint64 inner, uint32 count)",
    notice:
      "{gtin} is a case of {count} × {inner}. Lots are made of the product inside; count its units.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryLotPrefixMissing(uint64 gtin, address maker)",
    notice: "With two makers of {gtin} or more each needs a lot-number prefix; {maker} has none.",
    enums: {},
  },
  {
    fragment:
      "error ProductRegistryLotPrefixOverlaps(bytes20 lotPrefix, bytes20 other, address maker)",
    notice:
      "The lot-number prefix {lotPrefix} overlaps with {other}, that of {maker}: the lot numbers of a GTIN must be kept apart.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryMeasureMismatch(uint256 brand, uint8 expected, uint8 given)",
    notice: "The mark {brand} counts in {expected}, but the product's net content is in {given}.",
    enums: { expected: "Measure", given: "Measure" },
  },
  {
    fragment: "error ProductRegistryNotDiscontinued(uint64 gtin)",
    notice: "The product {gtin} is not discontinued.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryNotMaker(uint64 gtin, address member)",
    notice:
      "{member} may not make the product {gtin}. The company responsible for it can permit that.",
    enums: {},
  },
  {
    fragment:
      "error ProductRegistryNotResponsible(uint64 gtin, address member, address responsible)",
    notice: "{responsible} is responsible for the product {gtin}, not {member}.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryOutsidePrefix(uint64 gtin, address member)",
    notice:
      "The GTIN {gtin} lies outside every GS1 company prefix recorded for {member}. The registrar records prefixes and single GTINs.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryPrefixTaken(string prefix, address member)",
    notice: "The GS1 company prefix {prefix} has been recorded already, for {member}.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryRestrictedCirculation(uint64 gtin)",
    notice:
      "The GTIN {gtin} is for restricted circulation within a company or region (02, 04, 20 to 29; GTIN-8: 0, 2) and cannot be used here.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryRestrictedPrefix(string prefix)",
    notice:
      'The prefix "{prefix}" is for restricted circulation within a company or region (02, 04, 20 to 29) and cannot be used here.',
    enums: {},
  },
  {
    fragment: "error ProductRegistryTooManyMakers(uint64 gtin, uint256 maximum)",
    notice: "The product {gtin} has {maximum} makers already, the most there can be.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryUnknownGtin(uint64 gtin)",
    notice: "The GTIN {gtin} is not recorded as a single one.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryUnknownPrefix(string prefix)",
    notice: "The GS1 company prefix {prefix} is not recorded.",
    enums: {},
  },
  {
    fragment: "error ProductRegistryUnknownProduct(uint64 gtin)",
    notice:
      "There is no product with the GTIN {gtin}. The company that owns the GTIN has to add it first.",
    enums: {},
  },
  {
    fragment:
      "error ProductionBeyondYield(uint256 brand, uint256 used, uint256 most, uint256 made)",
    notice:
      "Of inputs under the mark {brand} with {used} of base measure come outputs under it with at most {most}, not {made}. The mark's owner sets its yield.",
    enums: {},
  },
  {
    fragment:
      "error ProductionDatesOutOfOrder(uint256 lot, uint16 productionDate, uint16 bestBeforeDate, uint16 expirationDate)",
    notice:
      "The dates of {lot} are out of order: production ({productionDate}), best before ({bestBeforeDate}) and expiration ({expirationDate}) follow each other.",
    enums: {},
  },
  {
    fragment: "error ProductionInvalidRemainder(uint256 index)",
    notice:
      "What is left over at place {index} needs an amount, a measure and, if it is a by-product, a description.",
    enums: {},
  },
  {
    fragment: "error ProductionLengthMismatch(uint256 expected, uint256 given)",
    notice: "The lists do not belong together: {expected} and {given} elements.",
    enums: {},
  },
  {
    fragment: "error ProductionMoreOutThanIn(uint256 inputUnits, uint256 outputUnits)",
    notice: "{outputUnits} units cannot come out of {inputUnits}.",
    enums: {},
  },
  {
    fragment: "error ProductionNotExpelled(address account)",
    notice: "{account} has not been expelled, so only the company itself retires what it holds.",
    enums: {},
  },
  {
    fragment: "error ProductionNotMaker(uint256 lot, address member, address maker)",
    notice: "The lot {lot} was made by {maker}, not by {member}.",
    enums: {},
  },
  {
    fragment: "error ProductionNotMarkOwner(uint256 brand, address member, address owner)",
    notice: "The mark {brand} belongs to {owner}, not to {member}.",
    enums: {},
  },
  { fragment: "error ProductionNoteMissing()", notice: "The note is empty.", enums: {} },
  { fragment: "error ProductionNothingGiven()", notice: "No lot was given.", enums: {} },
  {
    fragment: "error ProductionOtherProduct(uint256 lot, uint256 input)",
    notice: "{lot} is another product than {input}; splitting and merging stay within one product.",
    enums: {},
  },
  {
    fragment: "error ProductionWrongLotPrefix(uint256 lot, address maker, bytes20 lotPrefix)",
    notice:
      "The lot number of {lot} does not begin with {lotPrefix}, which is what lot numbers of this product by {maker} begin with.",
    enums: {},
  },
  {
    fragment: "error ProductionYieldNeedsLimit(uint256 brand)",
    notice:
      "The mark {brand} counts quotas, so that its yield has a limit: otherwise they could be got round.",
    enums: {},
  },
  {
    fragment: "error RecallsAlreadyAcknowledged(bytes32 noticeId, uint256 lot, address holder)",
    notice: "{holder} has acknowledged the notice {noticeId} for {lot} already.",
    enums: {},
  },
  {
    fragment: "error RecallsInstructionsMissing()",
    notice: "A withdrawal or a recall needs instructions: what holders are to do with their units.",
    enums: {},
  },
  {
    fragment: "error RecallsInvalidClass(uint8 class)",
    notice:
      "The class of a recall is 1, 2 or 3; a hold or a withdrawal may have none (0). This is {class}.",
    enums: {},
  },
  {
    fragment: "error RecallsInvalidDeadline(uint40 deadline)",
    notice:
      "The deadline {deadline} for acknowledging is not in the future. Only a hold may ask for none (0).",
    enums: {},
  },
  {
    fragment: "error RecallsLengthMismatch(uint256 expected, uint256 given)",
    notice: "The lists do not belong together: {expected} and {given} elements.",
    enums: {},
  },
  {
    fragment: "error RecallsMarkNotCarried(uint256 lot, uint256 brand)",
    notice: "The product of {lot} does not carry the mark {brand}.",
    enums: {},
  },
  {
    fragment: "error RecallsMoreThanLeft(uint256 lot, uint256 possible, uint256 given)",
    notice:
      "Of {lot} {possible} units have left circulation and not come back; {given} cannot have.",
    enums: {},
  },
  {
    fragment: "error RecallsNotHolder(uint256 lot, address holder)",
    notice: "{holder} has no units of {lot}, so there is nothing for it to acknowledge.",
    enums: {},
  },
  {
    fragment: "error RecallsNotMaker(uint256 lot, address member, address maker)",
    notice:
      "The lot {lot} was made by {maker}, not by {member}. The owner of a mark on it and the regulator can stop it, too.",
    enums: {},
  },
  {
    fragment: "error RecallsNotMarkOwner(uint256 brand, address member, address owner)",
    notice: "The mark {brand} belongs to {owner}, not to {member}.",
    enums: {},
  },
  {
    fragment: "error RecallsNotStopped(uint256 lot)",
    notice: "The lot {lot} is not stopped.",
    enums: {},
  },
  { fragment: "error RecallsNothingGiven()", notice: "No lot was given.", enums: {} },
  {
    fragment: "error RecallsStoppedByHigher(uint256 lot, uint8 authority)",
    notice:
      "The lot {lot} was stopped by {authority}, which alone, or a higher authority, changes that.",
    enums: { authority: "IRecalls.Authority" },
  },
  {
    fragment: "error RecallsUnknownPlaces(uint8 list, uint8 authority)",
    notice:
      "The list of places {list} is not one for stops by {authority}. The regulator numbers lists.",
    enums: { authority: "IRecalls.Authority" },
  },
  {
    fragment: "error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)",
    notice: "",
    enums: {},
  },
  {
    fragment:
      "error SerialsAlreadyClaimed(uint256 lot, bytes20 serial, address claimant, uint40 claimedAt)",
    notice:
      "The item {serial} of {lot} was claimed on {claimedAt} already, by {claimant}. If that was not you, its label is probably a copy.",
    enums: {},
  },
  {
    fragment: "error SerialsAlreadyCommitted(uint256 lot, bytes32 root, uint40 committedAt)",
    notice: "The serials of {lot} with the root {root} were committed to on {committedAt} already.",
    enums: {},
  },
  {
    fragment: "error SerialsClaimantMissing()",
    notice: "Nobody can claim for the zero address: say whose claim it is.",
    enums: {},
  },
  {
    fragment: "error SerialsInvalidCommitment(uint256 lot)",
    notice:
      "There is nothing to commit to for {lot}: the root of a tree and the number of its serials are needed.",
    enums: {},
  },
  {
    fragment: "error SerialsInvalidSignature(uint256 lot, bytes20 serial)",
    notice: "The signature of the claim of {serial} of {lot} is not valid.",
    enums: {},
  },
  {
    fragment: "error SerialsLotStopped(uint256 lot)",
    notice:
      "The lot {lot} is stopped. Nothing of it can be claimed; do not use it, and ask the seller.",
    enums: {},
  },
  {
    fragment: "error SerialsNotCommitted(uint256 lot, bytes20 serial, address signer)",
    notice:
      "The maker of {lot} has not committed to the serial {serial} with the key {signer}, which signed: the label is not genuine, or the claim was made for somebody else, another chain or another contract.",
    enums: {},
  },
  {
    fragment: "error SerialsNotMaker(uint256 lot, address member, address maker)",
    notice: "The lot {lot} was made by {maker}, not by {member}.",
    enums: {},
  },
  { fragment: "error SerialsNothingGiven()", notice: "No lot was given.", enums: {} },
  {
    fragment: "error SerialsUnknownRoot(uint256 lot, bytes32 root)",
    notice: "The maker of {lot} has not committed to serials with the root {root}.",
    enums: {},
  },
  { fragment: "error StringTooLong(string str)", notice: "", enums: {} },
];
