// What the tests ask of the reader's scripts, as one module, so that it can also be joined and minified as on a site.
import { IndexReader } from "./index/index-reader.js";
import { clean } from "./index/tokens.js";
import { findAnswers } from "./query/answers.js";
import { dateIn } from "./query/dates.js";
import { facetCounts, yearCounts } from "./query/facet-counts.js";
import { lookUpGluedForms } from "./query/glued-forms.js";
import { lookUpHints } from "./query/hint-lookup.js";
import { nameMatches } from "./query/name-matching.js";
import { parseQuery } from "./query/query-parser.js";
import { SearchEngine } from "./query/search-engine.js";
import { lookUpWords } from "./query/term-lookup.js";

/** The engine on one index; `addresses` has the address of each script that it fetches on demand. */
export function engineOf(addresses, layout, base) {
  const fetching = ([name, address]) => [name, async () => (await import(address))[name]];
  const scripts = Object.fromEntries(Object.entries(addresses).map(fetching));
  const engine = new SearchEngine(new IndexReader(layout, base), scripts);
  engine.counts = (numbers) => facetCounts(engine.index, numbers);
  engine.years = (numbers) => yearCounts(engine.index, numbers);
  engine.nameMatches = nameMatches;
  engine.gluedForms = (text) => lookUpGluedForms(engine.index, parseQuery(text));
  /** Fetch what a search for the text needs in any case. */
  engine.lookUpTerms = (text) => Promise.all(parseQuery(text).runs.map((run) => lookUpWords(engine.index, run.words)));
  engine.answers = async (text) => {
    const date = dateIn(clean(text));
    const { runs } = parseQuery(date?.without ?? clean(text));
    const { answerable } = await lookUpHints(engine.index, runs);
    const words = runs.flatMap((run) => run.words);
    return { isAnswerable: answerable.length > 0, ...(await findAnswers(engine.index, answerable, date, words)) };
  };
  engine.bulletins = async (text) => {
    const { records } = await lookUpHints(engine.index, parseQuery(clean(text)).runs);
    return Promise.all(records.map(async ({ kind, id, bulletins }) => [kind, id, (await bulletins) ?? null]));
  };
  return engine;
}
