// The second script of the search page, fetched only when one of its functions is needed: the panel of filters,
// suggestions of names, the CSV file, answers.

import { answerItems } from "./search/page/answer-card.js";
import { saveCsv } from "./search/page/csv-download.js";
import { filterPanel } from "./search/page/filter-panel.js";
import { suggestNames } from "./search/page/name-suggestions.js";
import { findAnswers } from "./search/query/answers.js";

export const onDemand = {
  answerItems,
  filterPanel,
  findAnswers,
  saveCsv,
  suggestNames,
};
