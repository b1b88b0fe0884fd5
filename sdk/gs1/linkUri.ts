import * as texts from "../../texts/gs1/links";
import { Gs1Error } from "./errors";

const URI_CHARACTERS = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/;
const HOST = /^[A-Za-z0-9\-.:[\]]+$/;

/**
 * True if `text` starts as a Digital Link does, so that `parseDigitalLink` is the one to read it.
 */
export function looksLikeDigitalLink(text: string): boolean {
  return /^(https?|HTTPS?):\/\//.test(text);
}

/** A link's URI, cut where its parts meet. */
export interface UriParts {
  readonly origin: string;
  readonly pathInfo: string;
  readonly query: string;
}

/**
 * Cuts a URI up. Throws `DIGITAL_LINK_CHARACTER`, `DIGITAL_LINK_SCHEME` or `DIGITAL_LINK_DOMAIN`.
 */
export function splitUri(uri: string): UriParts {
  if (!URI_CHARACTERS.test(uri)) {
    throw new Gs1Error("DIGITAL_LINK_CHARACTER", texts.uriCharacters(uri), { uri });
  }
  if (!looksLikeDigitalLink(uri)) {
    throw new Gs1Error("DIGITAL_LINK_SCHEME", texts.notALink(uri), { uri });
  }
  const [, origin = "", host = "", rest = ""] = /^([^/]*\/\/([^/]*))(.*)$/.exec(uri) ?? [];
  if (!HOST.test(host) || rest === "") {
    throw new Gs1Error("DIGITAL_LINK_DOMAIN", texts.noDomain(uri), { uri, host });
  }
  const [resource = ""] = rest.split("#", 1);
  const queryAt = resource.indexOf("?");
  if (queryAt === -1) return { origin, pathInfo: resource, query: "" };
  return { origin, pathInfo: resource.slice(0, queryAt), query: resource.slice(queryAt + 1) };
}

/** A base for links without a slash at its end. Throws `DIGITAL_LINK_BASE`. */
export function checkBase(base: string): string {
  const [, host = ""] = /^(?:https?|HTTPS?):\/\/([^/?#]*)[^?#]*$/.exec(base) ?? [];
  if (!HOST.test(host) || !URI_CHARACTERS.test(base)) {
    throw new Gs1Error("DIGITAL_LINK_BASE", texts.cannotBeBase(base), { base });
  }
  return base.replace(/\/$/, "");
}
