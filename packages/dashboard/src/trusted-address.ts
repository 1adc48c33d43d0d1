interface AddressPolicy {
  createScriptURL(address: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): AddressPolicy;
}

function own(address: string): string {
  const { href, origin } = new URL(address, location.href);
  if (origin !== location.origin) throw new TypeError(`a script of another origin: ${href}`);
  return href;
}

let policy: AddressPolicy | undefined;

/**
 * The address of a script of this site, as the page's Trusted Types want it: nothing else may become a worker. It passes
 * for the text that it holds, which the browser's own declarations expect; browsers without Trusted Types get the text.
 *
 * @throws of an address of another origin.
 */
export function trustedAddress(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  if (!trustedTypes) return own(address);
  policy ??= trustedTypes.createPolicy("unburden", { createScriptURL: own });
  return policy.createScriptURL(address) as string;
}
