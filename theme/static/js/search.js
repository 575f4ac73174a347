// The script of the search page.
import { startSearch } from "./search/page/search-page.js";

startSearch(document.querySelector("[data-search]"));
