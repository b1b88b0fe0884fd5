import { expect } from "chai";
import {
  ALL_DUTIES,
  DUTIES,
  DUTY_NAMES,
  dutyMask,
  dutyNames,
  parseDuties,
} from "../../../sdk/members";
import { expectRefusal } from "../support/refusal";

describe("members: duties", () => {
  it("are the seven bits of Duty.sol, in its order", () => {
    expect(Object.values(DUTIES)).to.deep.equal([1n, 2n, 4n, 8n, 16n, 32n, 64n]);
    expect(DUTY_NAMES).to.deep.equal(Object.keys(DUTIES));
    expect(ALL_DUTIES).to.equal(127n);
  });

  it("make a mask, and are read from one", () => {
    expect(dutyMask()).to.equal(0n);
    expect(dutyMask("finance", "administer", "finance")).to.equal(65n);
    expect(dutyNames(0n)).to.deep.equal([]);
    expect(dutyNames(65n)).to.deep.equal(["administer", "finance"]);
    expect(dutyNames(255n)).to.deep.equal(DUTY_NAMES);
  });

  it("are read from a list, in their own order", () => {
    expect(parseDuties("receive, Produce")).to.deep.equal(["produce", "receive"]);
    expect(parseDuties("all")).to.deep.equal(DUTY_NAMES);
    expect(parseDuties("收货、Produce，inspect")).to.deep.equal(["produce", "receive", "inspect"]);
    expect(parseDuties("全部")).to.deep.equal(DUTY_NAMES);
    expectRefusal(() => parseDuties("all,produce"), "DUTIES");
    expectRefusal(() => parseDuties("produce,sell"), "DUTIES", { text: "produce,sell" });
    expectRefusal(() => parseDuties(" "), "DUTIES");
    expectRefusal(() => parseDuties("toString"), "DUTIES");
  });
});
