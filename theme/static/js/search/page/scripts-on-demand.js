// Fetches the scripts of the search page that most readers do not need, each when it is first needed.

/**
 * {onDemand, wholeAnswer, datesAndCodes}: functions, each a promise of what the script with this name exports. `addresses` has the URL
 * of each script, relative to the page.
 */
export function scriptsOnDemand(addresses) {
  const script = (name) => async () => (await import(new URL(addresses[name], document.baseURI)))[name];
  return { onDemand: script("onDemand"), wholeAnswer: script("wholeAnswer"), datesAndCodes: script("datesAndCodes") };
}
