// Reads the file of names of leaders, committees, posts and sources; plugins/bantin/search/named_records.py writes it.

import { NAMED_RECORDS } from "./index-addresses.js";

/** [{kind, id, name, description, otherNames}] of all records; `kind` is the address folder of the kind. */
export async function namedRecords(index) {
  const rows = await index.json(NAMED_RECORDS);
  return rows.map(([kind, id, name, description, otherNames]) => ({ kind, id, name, description, otherNames }));
}
