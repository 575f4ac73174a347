// The kinds of things with pages of their own; plugins/bantin/content/kinds.py has the table, and a test compares the two.

/** Kind → [folder of its pages' addresses, which is also its parameter in a search's address; its title]. */
export const KINDS = {
  leader: ["lanh-dao", "Lãnh đạo"],
  committee: ["co-quan", "Cơ quan"],
  post: ["chuc-vu", "Chức vụ"],
  source: ["nguon", "Nguồn"],
};

/** The title of a kind by its folder. */
export const KIND_TITLES = Object.fromEntries(Object.values(KINDS));
