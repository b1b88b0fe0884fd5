import * as texts from "../../texts/identifiers";
import { canonicalText } from "./canonicalText";
import { IdentifierError } from "./errors";
import { parseLei } from "./lei";
import { parseUscc } from "./uscc";

/**
 * What an organisation is known by outside the consortium: a register's scheme and its identifier
 * there, in canonical form.
 */
export interface LegalIdentifier {
  /** 2 to 10 upper-case letters and digits: `USCC`, `LEI`, `VAT`, … */
  readonly scheme: string;
  /**
   * As the scheme writes it; 2 to 30 upper-case letters and digits in schemes without rules of
   * their own here.
   */
  readonly id: string;
}

/** Schemes whose identifiers can be checked, with their readers. */
const READERS: ReadonlyMap<string, (text: string) => string> = new Map([
  ["USCC", parseUscc],
  ["LEI", parseLei],
]);

/**
 * Brings a legal identifier into the one form from which the member's account is computed.
 *
 * USCC and LEI are checked and brought into upper case without spaces. Any other scheme has to be
 * given in canonical form already (2 to 30 of A-Z and 0-9), since its rules are not known here and
 * a repaired identifier would be somebody else's account.
 *
 * Throws `SCHEME_FORMAT`, `IDENTIFIER_FORMAT` or what the scheme's reader throws.
 */
export function parseLegalIdentifier(scheme: string, id: string): LegalIdentifier {
  const canonicalScheme = canonicalText(scheme);
  if (!/^[A-Z0-9]{2,10}$/.test(canonicalScheme)) {
    throw new IdentifierError("SCHEME_FORMAT", texts.notAScheme(scheme), { scheme });
  }
  const read = READERS.get(canonicalScheme) ?? ((text) => requireCanonical(canonicalScheme, text));
  return { scheme: canonicalScheme, id: read(id) };
}

function requireCanonical(scheme: string, id: string): string {
  if (!/^[A-Z0-9]{2,30}$/.test(id)) {
    throw new IdentifierError("IDENTIFIER_FORMAT", texts.notCanonical(scheme, id), { scheme, id });
  }
  return id;
}
