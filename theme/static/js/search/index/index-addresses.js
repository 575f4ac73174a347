// The addresses of the index files, relative to the folder of the index.
// plugins/bantin/search/index_addresses.py computes the same addresses; a test compares both modules.

/** The two kinds of posting files. */
export const PAIRS = "pairs";
export const WORDS = "words";

export const RECENT_BULLETINS = "recent.bin";
export const NAMED_RECORDS = "names.bin";
/** The address of the site's root, relative to the folder of the index. */
export const SITE_ROOT = "../../";

/** The address of the posting file of a kind (PAIRS or WORDS) and a number. */
export const postingAddress = (kind, number) =>
  `${kind}/${(number >> 8).toString(16)}/${(number & 255).toString(16)}.bin`;

/** The address of the occurrence file of a number. */
export const occurrenceAddress = (number) => postingAddress("occurrences", number);

export const storedFieldsAddress = (number) => postingAddress("stored-fields", number);

export const recordDetailsAddress = (number) => postingAddress("record-details", number);

/** The address of the facet file of a quarter (2020-3) or a month (2020-07), or of the file of all facet ids ("ids"). */
export const facetAddress = (name) => `facets/${name}.bin`;
