// Fetches what the search page tells besides bulletins: who held a post, what an abbreviation means.

/**
 * List items with what the words of a query ask, for an answer of the engine; `onDemand()` is a promise of what
 * search-on-demand.js has. Without these items the search works.
 */
export async function answersTo({ answerable, date, query }, index, onDemand) {
  if (!answerable.length) return [];
  try {
    const { answerItems, findAnswers } = await onDemand();
    return answerItems(await findAnswers(index, answerable, date, query.words));
  } catch (error) {
    console.error(error);
    return [];
  }
}
