// What the search page fetches only when it is needed: filters, suggestions, a table to save, spelling.
import { saveCsv } from "./search/csv.js";
import { filterPanel } from "./search/filters.js";
import { nearest } from "./search/spelling.js";
import { suggestNames } from "./search/suggest.js";
import { typedOut } from "./search/telex.js";

export const later = { filterPanel, nearest, saveCsv, suggestNames, typedOut };
