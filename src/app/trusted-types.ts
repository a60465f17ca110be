// The page's only Trusted Types policy: scripts (workers, the service worker) from our own address and nothing else.
// HTML strings and script strings have no way in at all, so a text that reaches innerHTML or eval throws.

interface TrustedTypePolicies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

/** The address unchanged when it is ours. @throws TypeError for any other origin and for blob: and data: addresses. */
export function sameOriginScript(address: string, page: string): string {
  const asked = new URL(address, page);
  // A blob: address reports the page's own origin, so the scheme is compared as well.
  if (asked.origin !== new URL(page).origin || !/^https?:$/.test(asked.protocol)) {
    throw new TypeError('A script from another address was refused.');
  }
  return address;
}

/** Call once, before anything starts a worker. Browsers without Trusted Types need no policy. */
export function installTrustedTypes(): void {
  // TypeScript's DOM types lack trustedTypes; the shape is the part of the standard used here.
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypePolicies };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => sameOriginScript(address, location.href),
  });
}
