// The facets: sources, committees and leaders to which a search can be narrowed.

import { KINDS } from "../index/kinds.js";

/**
 * The kinds of facets: [field in the state of a search, address folder of the kind]. The folder is also the name of the
 * parameter in the address of a search, and the first part of a facet's term.
 */
export const FACETS = [
  ["committees", KINDS.committee[0]],
  ["leaders", KINDS.leader[0]],
  ["sources", KINDS.source[0]],
];
