// The only values of this page that the browser takes for scripts or markup: the addresses of its workers, and the preview.

/** The policy that makes them; browsers without trusted types take texts. */
export const trusted = globalThis.trustedTypes?.createPolicy("desk", {
  createScriptURL: (url) => url,
  createHTML: (html) => html,
}) ?? { createScriptURL: (url) => url, createHTML: (html) => html };
