// A script of the search page, fetched only when all matches are wanted, when no bulletin matches closely, or when there are no words:
// bulletins in which the words are apart, those that lack words, keystrokes of input methods, other spellings, lists by filters.
import { numbersPassing } from "./search/query/filtered-numbers.js";
import { apartMatches, nearMatches } from "./search/query/scattered-matches.js";
import { suggestSpelling } from "./search/query/spelling-suggestion.js";
import { convertKeystrokes } from "./search/query/telex.js";

export const wholeAnswer = { apartMatches, convertKeystrokes, nearMatches, numbersPassing, suggestSpelling };
