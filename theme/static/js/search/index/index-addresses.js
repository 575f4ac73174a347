// The addresses of index files below the folder of the index.
// plugins/bantin/search/index_addresses.py computes the same; a test compares the two.

/** The two kinds of posting files. */
export const PAIRS = "pairs";
export const WORDS = "words";

export const RECENT_BULLETINS = "recent.bin";
export const NAMED_RECORDS = "names.bin";
/** The root of the site, from the folder of the index. */
export const SITE_ROOT = "../../";

/** The posting file of a kind and a number. */
export const postingAddress = (kind, number) =>
  `${kind}/${(number >> 8).toString(16)}/${(number & 255).toString(16)}.bin`;

export const storedFieldsAddress = (number) => postingAddress("stored-fields", number);

/** The file of a quarter (2020-3) or of a month (2020-07), or that of all facet ids ("ids"). */
export const facetAddress = (name) => `facets/${name}.bin`;
