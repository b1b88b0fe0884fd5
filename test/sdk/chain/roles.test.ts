import { expect } from "chai";
import { ROLE_NAMES, ROLES, roleNameOf } from "../../../sdk/chain";

describe("chain: roles", () => {
  it("have the ids that deployments rely on", () => {
    expect(ROLES).to.deep.equal({
      council: 0n,
      registrar: 1n,
      recovery: 2n,
      regulator: 3n,
      emergency: 4n,
    });
    expect(ROLE_NAMES).to.have.members(Object.keys(ROLES));
  });

  it("are found by their ids", () => {
    for (const name of ROLE_NAMES) expect(roleNameOf(ROLES[name])).to.equal(name);
    expect(roleNameOf(5n)).to.equal(undefined);
  });
});
