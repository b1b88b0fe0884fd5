/** The quota of an authorisation without limit, under which nothing is counted. */
export const UNLIMITED_QUOTA = 2n ** 64n - 1n;
