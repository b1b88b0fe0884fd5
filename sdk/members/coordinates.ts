import { notCoordinates } from "../../texts/members";
import { LotmarkError } from "../chain/errors/lotmarkError";

/** A place on earth, in millionths of a degree; north and east are positive. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

const MILLION = 1_000_000;
const DEGREES = /^-?[0-9]{1,3}(?:\.[0-9]{1,6})?$/;

/**
 * Reads latitude and longitude in degrees, as maps give them: `30.2319, 120.1246`. Throws a
 * {@link LotmarkError} `COORDINATES`.
 */
export function parseCoordinates(text: string): Coordinates {
  const parts = text.split(",").map((part) => part.trim());
  const [latitude = NaN, longitude = NaN] = parts.map((part) =>
    DEGREES.test(part) ? Math.round(Number(part) * MILLION) : NaN,
  );
  if (parts.length === 2 && Math.abs(latitude) <= 90 * MILLION) {
    if (Math.abs(longitude) <= 180 * MILLION) return { latitude, longitude };
  }
  throw new LotmarkError("COORDINATES", notCoordinates(text), { text });
}

/** Writes coordinates in degrees: `30.231900, 120.124600`. */
export const formatCoordinates = ({ latitude, longitude }: Coordinates): string =>
  [latitude, longitude].map((millionths) => (millionths / MILLION).toFixed(6)).join(", ");
