// What the search page fetches only when it is needed: filters, suggestions, the CSV file, spelling.
import { saveCsv } from "./search/page/csv-download.js";
import { filterPanel } from "./search/page/filter-panel.js";
import { suggestNames } from "./search/page/name-suggestions.js";
import { nearestText } from "./search/query/spelling.js";
import { convertKeystrokes } from "./search/query/telex.js";

export const onDemand = { convertKeystrokes, filterPanel, nearestText, saveCsv, suggestNames };
