// What the page calls records: their kinds, their names, and what tells them from others.

export const RECORD_KINDS = { "lanh-dao": "Lãnh đạo", "co-quan": "Cơ quan", "chuc-vu": "Chức vụ", nguon: "Nguồn" };

/** A function (kind, id) → name; of an unknown record it gives the id. */
export async function nameFinder(engine) {
  const names = new Map((await engine.names()).map(({ kind, id, name }) => [`${kind}/${id}`, name]));
  return (kind, id) => names.get(`${kind}/${id}`) ?? id;
}

/** What tells a record from others: its kind, its description, and the other name `as` by which it was found. */
export function describeRecord({ kind, name, description, as = name }) {
  return [RECORD_KINDS[kind], description, as !== name && `còn gọi: ${as}`].filter(Boolean).join(" · ");
}
