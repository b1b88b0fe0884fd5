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
    throw new Gs1Error(
      "DIGITAL_LINK_CHARACTER",
      `"${uri}" has characters that a URI must not have. They have to be percent-encoded, such as %20 for a space.`,
      { uri },
    );
  }
  if (!looksLikeDigitalLink(uri)) {
    throw new Gs1Error(
      "DIGITAL_LINK_SCHEME",
      `"${uri}" is no Digital Link: it must start with https:// or http://.`,
      { uri },
    );
  }
  const [, origin = "", host = "", rest = ""] = /^([^/]*\/\/([^/]*))(.*)$/.exec(uri) ?? [];
  if (!HOST.test(host) || rest === "") {
    throw new Gs1Error(
      "DIGITAL_LINK_DOMAIN",
      `"${uri}" has no valid domain name with a path after it. Compare it with the label.`,
      { uri, host },
    );
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
    throw new Gs1Error(
      "DIGITAL_LINK_BASE",
      `"${base}" cannot start a Digital Link. Give https://, a domain name and a path if wanted, without ? and #.`,
      { base },
    );
  }
  return base.replace(/\/$/, "");
}
