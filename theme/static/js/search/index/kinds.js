// The kinds: leaders, committees, posts and sources, which have pages of their own. A test compares this table with that of
// plugins/bantin/content/kinds.py.

/** Kind → [folder of its pages' addresses, which is also the name of its parameter in a search's address; title]. */
export const KINDS = {
  leader: ["lanh-dao", "Lãnh đạo"],
  committee: ["co-quan", "Cơ quan"],
  post: ["chuc-vu", "Chức vụ"],
  source: ["nguon", "Nguồn"],
};

/** Address folder → title of the kind. */
export const KIND_TITLES = Object.fromEntries(Object.values(KINDS));
