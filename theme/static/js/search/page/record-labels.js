// How the page names records, and what tells them from others.

import { KIND_TITLES } from "../index/kinds.js";

/** A function (kind, id) → name; of an unknown record it gives the id. */
export async function nameFinder(engine) {
  const names = new Map((await engine.names()).map(({ kind, id, name }) => [`${kind}/${id}`, name]));
  return (kind, id) => names.get(`${kind}/${id}`) ?? id;
}

/** What tells a record from others: its kind, its description, and the other name `as` by which it was found. */
export function describeRecord({ kind, name, description, as = name }) {
  return [KIND_TITLES[kind], description, as !== name && `còn gọi: ${as}`].filter(Boolean).join(" · ");
}
