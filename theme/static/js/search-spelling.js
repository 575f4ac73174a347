// A script of the search page, fetched only when no bulletin has all words of a query, or few have: keystrokes of input methods,
// and other spellings.
import { suggestSpelling } from "./search/query/spelling-suggestion.js";
import { convertKeystrokes } from "./search/query/telex.js";

export const spelling = { convertKeystrokes, suggestSpelling };
