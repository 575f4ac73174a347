// A script of the search page, fetched only for filters by dates and for queries that may have dates, or codes that are printed in
// two ways: few have.
import { withDays } from "./search/page/date-filter.js";
import { dateIn } from "./search/query/dates.js";
import { lookUpGluedForms } from "./search/query/glued-forms.js";

export const datesAndCodes = { dateIn, lookUpGluedForms, withDays };
