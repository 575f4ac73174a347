// Names of people, committees, posts and sources; plugins/bantin/search/named_records.py writes them.

import { NAMED_RECORDS } from "./index-addresses.js";

/** [{kind, id, name, description, otherNames}] of all records. */
export async function namedRecords(index) {
  const rows = await index.json(NAMED_RECORDS);
  return rows.map(([kind, id, name, description, otherNames]) => ({ kind, id, name, description, otherNames }));
}
