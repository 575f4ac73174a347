// Decodes query hints, which are stored in posting files of pairs; plugins/bantin/search/query_hints.py documents them.

// What a hint says of its text; other hints name a record, and their kind is its kind.
export const WRITING = "="; // `value` is another writing of it
export const MEANING = "~"; // `value` is its meaning in a single text
export const NAMESAKES = "#"; // `value` is the number of committees that it names, `name` the [id, name] of the first ones
export const POST = "+"; // posts begin with it

/** {kind, value, name, description, committee, text}: a hint on `text`; `value` is the id of a record that it names. */
export function readHint(row) {
  const [kind, value, name, description, committee] = row;
  return { kind, value, name, description, committee, text: row.at(-1) };
}
