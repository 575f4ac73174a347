// The second script of the search page, fetched only when one of its functions is needed: the panel of filters,
// suggestions of names, the CSV file, other spellings.
import { saveCsv } from "./search/page/csv-download.js";
import { filterPanel } from "./search/page/filter-panel.js";
import { suggestNames } from "./search/page/name-suggestions.js";
import { nearestText } from "./search/query/spelling.js";
import { convertKeystrokes } from "./search/query/telex.js";

export const onDemand = { convertKeystrokes, filterPanel, nearestText, saveCsv, suggestNames };
