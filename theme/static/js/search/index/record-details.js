// Reads the files of record details; plugins/bantin/search/record_details.py writes them and documents their format.

import { recordDetailsAddress } from "./index-addresses.js";
import { facetHash } from "./term-hashes.js";

/** [number of bulletins, posts] of the record, or undefined if the index no longer has it. */
export async function recordDetails(index, kind, id) {
  const key = `${kind}/${id}`;
  return (await index.json(recordDetailsAddress(facetHash(key) >>> 22)))[key];
}
