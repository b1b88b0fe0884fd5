import { ZeroAddress } from "ethers";

import type { Shipment } from "../custody/shipment";
import type { HistoryEvent } from "./history";

/** Who has units of a lot: a member, or a shipment on its way. */
export interface Holder {
  /** The member's account, or the shipment's transit account. */
  readonly account: string;
  readonly units: bigint;
  /** The shipment that the units are in; left out for a member. */
  readonly transit?: {
    readonly shipmentId: string;
    readonly shipment: Shipment;
    /** The carrier that picked it up and has it in hand; left out before that. */
    readonly carrier?: string;
  };
}

/** Who has how many units of a lot after its history, in the order in which they first had any. */
export function holdersAfter(history: readonly HistoryEvent[]): Holder[] {
  const balances = new Map<string, bigint>();
  const transits = new Map<string, NonNullable<Holder["transit"]>>();
  const add = (account: string, units: bigint): void => {
    if (account !== ZeroAddress) balances.set(account, (balances.get(account) ?? 0n) + units);
  };
  for (const event of history) {
    const { from, to, units } = event.entry;
    add(from, -units);
    add(to, units);
    if (event.type === "shipped") {
      transits.set(to, { shipmentId: event.shipmentId, shipment: event.shipment });
    } else if (event.type === "turnedBack") transits.set(to, event.returning);
    else if (event.type === "pickedUp") {
      const { shipmentId, shipment } = event;
      for (const [account, transit] of transits) {
        if (transit.shipmentId !== shipmentId) continue;
        transits.set(account, { shipmentId, shipment, carrier: shipment.carrier });
      }
    }
  }
  return [...balances]
    .filter(([, units]) => units !== 0n)
    .map(([account, units]) => {
      const transit = transits.get(account);
      return { account, units, ...(transit === undefined ? {} : { transit }) };
    });
}
