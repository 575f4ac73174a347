// The entry point of the search page's script.
import { startSearch } from "./search/page/search-page.js";

startSearch(document.querySelector("[data-search]"));
