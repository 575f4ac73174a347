// Texts about records on the search page: their names, and what distinguishes them from records of the same name.

import { KIND_TITLES } from "../index/kinds.js";

/** A promise of a function (kind, id) → name of the record, or its id if the record is unknown. */
export async function nameFinder(engine) {
  const names = new Map((await engine.names()).map(({ kind, id, name }) => [`${kind}/${id}`, name]));
  return (kind, id) => names.get(`${kind}/${id}`) ?? id;
}

/** A text with the kind of a record, its description, and the name `as` by which it was found, unless its own begins so. */
export function describeRecord({ kind, name, description, as = name }) {
  return [KIND_TITLES[kind], description, !name.startsWith(as) && `còn gọi: ${as}`].filter(Boolean).join(" · ");
}
