// Decodes query hints, which are stored in posting files of pairs; plugins/bantin/search/query_hints.py documents them.

/** {text, writing} for a hint of another writing of `text`, or {text, record} for a hint of a record that `text` names. */
export function readHint(row) {
  const text = row.at(-1);
  if (row[0] === "=") return { text, writing: row[1] };
  const [kind, id, name, description] = row;
  return { text, record: { kind, id, name, description, as: text } };
}
