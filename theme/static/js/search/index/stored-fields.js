// Reads stored-fields files: what a result shows of a bulletin. plugins/bantin/search/stored_fields.py writes them.

import { storedFieldsAddress } from "./index-addresses.js";

/**
 * {number, day, address, title, source, committees, lead} of the bulletin with this document number, or undefined if the
 * index no longer has it.
 */
export async function storedFields(index, number) {
  const rows = await index.json(storedFieldsAddress(number >> index.layout.storedBits));
  const row = rows.find(([of]) => of === number);
  if (!row) return undefined;
  const day = index.layout.dayOf(number);
  const [, page, title, source, committees, lead] = row;
  const address = `${day.slice(0, 4)}/${day.slice(5, 7)}/${page}.html`;
  return { number, day, address, title, source, committees, lead };
}
