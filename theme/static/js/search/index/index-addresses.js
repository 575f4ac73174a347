// The addresses of index files below the folder of the index.
// plugins/bantin/search/index_addresses.py computes the same; a test compares the two.

/** The two kinds of posting files. */
export const PAIRS = "pairs";
export const WORDS = "words";

export const RECENT_BULLETINS = "recent.bin";
export const NAMED_RECORDS = "names.bin";
/** The root of the site, from the folder of the index. */
export const SITE_ROOT = "../../";

export function postingAddress(kind, number) {
  return numberedAddress(kind, number);
}

export function storedFieldsAddress(number) {
  return numberedAddress("stored-fields", number);
}

/** The file of a quarter (2020-3) or of a month (2020-07), or that of all facet ids ("ids"). */
export function facetAddress(name) {
  return `facets/${name}.bin`;
}

function numberedAddress(folder, number) {
  return `${folder}/${(number >> 8).toString(16)}/${(number & 255).toString(16)}.bin`;
}
