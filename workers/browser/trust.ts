/** Trusted Types: the page's policy lets scripts come only from an address that was looked at here. */

interface ScriptRules {
  createScriptURL(url: string): string;
}

/** The part of Trusted Types that is needed; the compiler's library does not know it yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptRules): { createScriptURL(url: string): unknown };
}

/** What `new Worker` takes: `check` gives the whole address, or refuses it. Made once, as a policy has to be. */
export function trusted(check: (url: string) => string): (url: string) => string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const rules: ScriptRules = { createScriptURL: check };
  const policy = trustedTypes?.createPolicy("ratchet-worker", rules) ?? rules;
  return (url) => policy.createScriptURL(url) as string;
}
