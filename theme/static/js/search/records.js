// Records: what their kinds are called, and they themselves by their ids.

export const RECORD_KINDS = { "lanh-dao": "Lãnh đạo", "co-quan": "Cơ quan", "chuc-vu": "Chức vụ", nguon: "Nguồn" };

/** A function (kind, id) → name; an id of which nothing is known stands for itself. */
export async function nameFinder(engine) {
  const names = new Map((await engine.names()).map(({ kind, id, name }) => [`${kind}/${id}`, name]));
  return (kind, id) => names.get(`${kind}/${id}`) ?? id;
}

/** What tells a record from others: its kind, its hint, and the other name that it was found by. */
export function aboutRecord({ kind, name, hint, as = name }) {
  return [RECORD_KINDS[kind], hint, as !== name && `còn gọi: ${as}`].filter(Boolean).join(" · ");
}
