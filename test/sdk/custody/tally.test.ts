import { expect } from "chai";

import { SecondFault, Tally } from "../../../sdk/custody";

const [A, B, ALIEN] = [1n, 2n, 9n] as const;

describe("custody: counting what arrived", () => {
  const tally = () => new Tally({ lots: [A, B] }, [40n, 60n]);

  it("tells of each lot what is here and what is missing", () => {
    const counting = tally();
    expect(counting.isEmpty).to.equal(true);
    expect(counting.missing).to.equal(100n);
    expect(counting.count({ lot: A, units: 12n })).to.deep.equal({
      ...{ lot: A, expected: 40n, accepted: 12n, turnedBack: 0n },
      ...{ fault: undefined, surplus: 0n, missing: 28n },
    });
    counting.count({ lot: A, units: 28n });
    expect(counting.isComplete).to.equal(false);
    counting.count({ lot: B, units: 60n });
    expect(counting.missing).to.equal(0n);
    expect(counting.isComplete).to.equal(true);
  });

  it("keeps what is too many and what is not in the shipment out of what became of it", () => {
    const counting = tally();
    expect(counting.count({ lot: A, units: 41n }).surplus).to.equal(1n);
    const alien = counting.count({ lot: ALIEN, units: 3n });
    expect([alien.expected, alien.accepted, alien.surplus]).to.deep.equal([0n, 0n, 3n]);
    expect(counting.all().map(({ lot }) => lot)).to.deep.equal([A, B, ALIEN]);
    expect(counting.outcomes()).to.deep.equal([
      { accepted: 40n, turnedBack: 0n, fault: "None" },
      { accepted: 0n, turnedBack: 0n, fault: "None" },
    ]);
  });

  it("lets go back what is faulty, for one reason a lot", () => {
    const counting = tally();
    counting.count({ lot: A, units: 38n });
    counting.count({ lot: A, units: 3n, fault: "Damaged" });
    expect(counting.of(A)).to.deep.include({
      ...{ accepted: 37n, turnedBack: 3n, surplus: 1n, missing: 0n, fault: "Damaged" },
    });
    expect(counting.isComplete).to.equal(false);
    expect(() => counting.count({ lot: A, units: 1n, fault: "Wrong" })).to.throw(SecondFault);
    expect(counting.of(A).turnedBack).to.equal(3n);
    counting.count({ lot: B, units: 1n, fault: "Wrong" });
    expect(counting.outcomes()).to.deep.equal([
      { accepted: 37n, turnedBack: 3n, fault: "Damaged" },
      { accepted: 0n, turnedBack: 1n, fault: "Wrong" },
    ]);
  });

  it("takes scans back, the latest first", () => {
    const counting = tally();
    counting.count({ lot: A, units: 1n });
    counting.count({ lot: A, units: 2n, fault: "Damaged" });
    expect(counting.undo()).to.deep.equal({ lot: A, units: 2n, fault: "Damaged" });
    expect(counting.of(A)).to.deep.include({ accepted: 1n, turnedBack: 0n, fault: undefined });
    counting.undo();
    expect(counting.undo()).to.equal(undefined);
    expect(counting.isEmpty).to.equal(true);
  });

  it("fills the lines of a lot that stands in several in their order", () => {
    const counting = new Tally({ lots: [A, B, A] }, [10n, 5n, 20n]);
    expect(counting.count({ lot: A, units: 14n }).expected).to.equal(30n);
    counting.count({ lot: A, units: 12n, fault: "BadQuality" });
    expect(counting.outcomes()).to.deep.equal([
      { accepted: 0n, turnedBack: 10n, fault: "BadQuality" },
      { accepted: 0n, turnedBack: 0n, fault: "None" },
      { accepted: 14n, turnedBack: 2n, fault: "BadQuality" },
    ]);
  });

  it("expects nothing of a line that went back, being stopped", () => {
    const counting = new Tally({ lots: [A, B] }, [0n, 60n]);
    expect(counting.count({ lot: A, units: 1n }).surplus).to.equal(1n);
    counting.count({ lot: B, units: 60n });
    expect(counting.isComplete).to.equal(true);
  });
});
