// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";

import {Attestations} from "../../../contracts/attestations/Attestations.sol";
import {BrandRegistry} from "../../../contracts/brands/BrandRegistry.sol";
import {IBrandRegistry} from "../../../contracts/brands/IBrandRegistry.sol";
import {CheckDigit} from "../../../contracts/common/CheckDigit.sol";
import {Grounds} from "../../../contracts/common/Grounds.sol";
import {Measure} from "../../../contracts/common/Measure.sol";
import {Occurrence} from "../../../contracts/common/Occurrence.sol";
import {CustodyTransfer} from "../../../contracts/custody/CustodyTransfer.sol";
import {Handover} from "../../../contracts/handover/Handover.sol";
import {Capability} from "../../../contracts/lots/Capability.sol";
import {LotToken} from "../../../contracts/lots/LotToken.sol";
import {IMemberRegistry} from "../../../contracts/members/IMemberRegistry.sol";
import {MemberRegistry} from "../../../contracts/members/MemberRegistry.sol";
import {OperatorConsent} from "../../../contracts/members/OperatorConsent.sol";
import {Production} from "../../../contracts/production/Production.sol";
import {IProductRegistry} from "../../../contracts/products/IProductRegistry.sol";
import {ProductRegistry} from "../../../contracts/products/ProductRegistry.sol";
import {Recalls} from "../../../contracts/recalls/Recalls.sol";
import {Serials} from "../../../contracts/serials/Serials.sol";
import {ForgeTest} from "../support/ForgeTest.sol";

/// @notice A whole consortium: its contracts, six members with a key each, two marks and three products. Its deployer has
/// every role.
abstract contract World is ForgeTest {
    uint256 internal constant MEMBERS = 6;
    /// @dev Owns the geographical indication and makes nothing.
    uint256 internal constant ASSOCIATION = 0;
    /// @dev Owns the trademark, and products with both marks and with none.
    uint256 internal constant MAKER = 1;
    /// @dev Owns a product with the geographical indication.
    uint256 internal constant GROWER = 2;
    /// @dev Makes a product of MAKER's.
    uint256 internal constant PACKER = 3;

    uint256 internal constant MARKS = 2;
    uint256 internal constant INDICATION = 0;
    uint256 internal constant TRADEMARK = 1;

    uint256 internal constant PRODUCTS = 3;

    uint8 internal constant CUSTODY = Capability.ENTER | Capability.LEAVE | Capability.BURN | Capability.RECORD;

    uint40 internal constant OBJECTION_PERIOD = 12 hours;
    /// @dev China's, in quarter hours.
    int8 internal constant UTC_OFFSET = 32;
    /// @dev The own code "S", which every member has for its only site.
    bytes32 internal constant SITE = bytes32((uint256(0x02) << 248) | (uint256(0x53) << 152));

    struct Product {
        uint64 gtin;
        uint256 netContent;
        uint256[] marks;
    }

    MemberRegistry internal immutable members;
    BrandRegistry internal immutable brands;
    ProductRegistry internal immutable products;
    LotToken internal immutable ledger;
    Production internal immutable production;
    CustodyTransfer internal immutable custody;
    Handover internal immutable handover;
    Attestations internal immutable attestations;
    Serials internal immutable serials;
    Recalls internal immutable recalls;

    address[MEMBERS] internal accounts;
    uint256[MARKS] internal marks;
    Product[] internal catalogue;
    /// @dev Whose lots of a product begin with which letter; zero where it makes none.
    mapping(uint256 member => mapping(uint256 product => bytes1)) internal letterOf;

    constructor() {
        vm.warp(1_800_000_000);
        vm.roll(1_000);
        address authority = address(new AccessManager(address(this)));
        members = new MemberRegistry(authority, keccak256("salt"), OBJECTION_PERIOD);
        brands = new BrandRegistry(authority, members);
        products = new ProductRegistry(authority, members, brands);
        ledger = new LotToken(authority, "https://id.example.cn");
        production = new Production(authority, members, brands, products, ledger, false);
        custody = new CustodyTransfer(members, ledger);
        recalls = new Recalls(authority, members, brands, products, ledger);
        handover = new Handover(members, ledger);
        attestations = new Attestations(authority, members, ledger);
        serials = new Serials(members, ledger);
        ledger.setModule(address(production), Capability.CREATE | Capability.BURN | Capability.RECORD);
        ledger.setModule(address(custody), CUSTODY);
        ledger.setModule(address(handover), Capability.HANDOVER);
        ledger.setModule(address(attestations), Capability.RECORD);
        ledger.setModule(address(serials), Capability.RECORD);
        ledger.setModule(address(recalls), Capability.STOP | Capability.RECORD);
        brands.setQuotaDrawer(address(production), true);
        _admitMembers();
        _recordMarks();
        _addProducts();
        // what is declared on the day on which a season is opened is never given back
        vm.warp(block.timestamp + 1 days);
    }

    /// @dev The first key of a member has the secret number that follows the member's.
    function _firstKeyOf(uint256 member) internal pure returns (address) {
        return vm.addr(member + 1);
    }

    function _admitMembers() private {
        string[MEMBERS] memory ids = ["ASSOCIATION", "MAKER", "GROWER", "PACKER", "DISTRIBUTOR", "RETAILER"];
        for (uint256 member = 0; member < MEMBERS; ++member) {
            address account = members.accountOf("REG", ids[member]);
            accounts[member] = account;
            members.admit(
                "REG",
                ids[member],
                IMemberRegistry.Profile(ids[member], "", 0),
                UTC_OFFSET,
                _consent(member + 1, account)
            );
            vm.prank(_firstKeyOf(member));
            members.addSite(SITE, 31_230_400, 121_473_700, "");
        }
    }

    function _recordMarks() private {
        marks[INDICATION] = _recordMark(ASSOCIATION, IBrandRegistry.Kind.GeographicalIndication, "1385542");
        marks[TRADEMARK] = _recordMark(MAKER, IBrandRegistry.Kind.Trademark, "7654321");
        vm.prank(_firstKeyOf(ASSOCIATION));
        brands.openSeason(marks[INDICATION], 1);
    }

    function _recordMark(uint256 owner, IBrandRegistry.Kind kind, string memory number) private returns (uint256) {
        IBrandRegistry.Mark memory mark = IBrandRegistry.Mark("CN", kind, number, number, "", "tea");
        vm.prank(_firstKeyOf(owner));
        brands.applyFor(mark, keccak256("certificate"));
        return
            brands.record(
                accounts[owner],
                mark,
                keccak256("certificate"),
                IBrandRegistry.Recording(Measure.Grams, "registered", 1, type(uint40).max)
            );
    }

    function _addProducts() private {
        products.recordPrefix("6901234", accounts[MAKER]);
        products.recordPrefix("6905678", accounts[GROWER]);
        uint256[] memory none = new uint256[](0);
        uint256[] memory one = new uint256[](1);
        uint256[] memory both = new uint256[](2);
        (one[0], both[0], both[1]) = (INDICATION, INDICATION, TRADEMARK);
        _addProduct(MAKER, 690_123_400_001, 100, both);
        _addProduct(GROWER, 690_567_800_001, 250, one);
        _addProduct(MAKER, 690_123_400_002, 1, none);
        vm.startPrank(_firstKeyOf(MAKER));
        products.permitMaker(catalogue[0].gtin, accounts[MAKER], "M");
        products.permitMaker(catalogue[0].gtin, accounts[PACKER], "P");
        vm.stopPrank();
        letterOf[MAKER][0] = "M";
        letterOf[PACKER][0] = "P";
        letterOf[GROWER][1] = "G";
        letterOf[MAKER][2] = "N";
    }

    function _addProduct(uint256 owner, uint64 body, uint32 netContent, uint256[] memory carried) private {
        uint64 gtin = body * 10;
        while (!CheckDigit.isValid(gtin)) ++gtin;
        uint256[] memory ids = new uint256[](carried.length);
        for (uint256 i = 0; i < carried.length; ++i) ids[i] = marks[carried[i]];
        catalogue.push(Product(gtin, netContent, carried));
        vm.prank(_firstKeyOf(owner));
        products.addProduct(IProductRegistry.Product(gtin, netContent, Measure.Grams, "GRM", 0, "tea", ids));
    }

    /// @dev The consent of the key with a secret number to serve a member.
    function _consent(uint256 secret, address account) internal view returns (IMemberRegistry.Consent memory) {
        address operator = vm.addr(secret);
        uint48 deadline = uint48(block.timestamp + 1 hours);
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Lotmark MemberRegistry"),
                keccak256("1"),
                block.chainid,
                address(members)
            )
        );
        bytes32 terms = OperatorConsent.hash(account, operator, members.operatorOf(operator).nonce, deadline);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(secret, keccak256(abi.encodePacked(hex"1901", domain, terms)));
        return IMemberRegistry.Consent(operator, deadline, abi.encodePacked(r, s, v));
    }

    function _occurrence() internal view returns (Occurrence memory) {
        return Occurrence(uint40(block.timestamp), UTC_OFFSET, 0);
    }

    function _grounds() internal pure returns (Grounds memory) {
        return Grounds("grounds", 0);
    }
}
