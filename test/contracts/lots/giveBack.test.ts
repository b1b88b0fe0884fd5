import {
  type Moving,
  shouldConserve,
  shouldMindNeitherStopNorExpiry,
  shouldMove,
  shouldNeedCapability,
  shouldReachOwnTransitOnly,
  shouldWorkInPause,
} from "./behaviours";
import { DATA, deployShipped, HOLDER, KIND, LOT, type Shipped, TRANSIT } from "./stock";

describe("LotToken: giveBack", () => {
  const givingBack: Moving<Shipped> = {
    deploy: deployShipped,
    from: ({ transitAccount }) => transitAccount,
    to: () => HOLDER,
    transit: TRANSIT,
    call: ({ ledger, module }, lots, units, by = module) =>
      ledger.connect(by).giveBack(TRANSIT, lots, units, KIND, DATA),
  };
  shouldMove(givingBack);
  shouldConserve(givingBack);
  shouldReachOwnTransitOnly(givingBack);
  shouldMindNeitherStopNorExpiry(givingBack);

  const call = (shipped: Shipped, by = shipped.module): ReturnType<(typeof givingBack)["call"]> =>
    givingBack.call(shipped, [LOT], [1n], by);
  shouldNeedCapability(deployShipped, "leave", call);
  shouldWorkInPause(deployShipped, call);
});
