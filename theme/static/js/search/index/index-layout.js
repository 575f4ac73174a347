// The layout of the index: which days and files the document numbers belong to. Its fields are an attribute of the search
// page; plugins/bantin/search/index_layout.py writes and documents them.

const MILLISECONDS_PER_DAY = 864e5;

export class IndexLayout {
  constructor(fields) {
    Object.assign(this, fields);
    this.firstTime = Date.parse(this.first);
  }

  /** The day of a document number, as 2020-07-16. */
  dayOf(number) {
    return new Date(this.firstTime + (number >> this.slotBits) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
  }

  /** The smallest document number of a day; the day may be before or after all bulletins. */
  numberOf(day) {
    return Math.round((Date.parse(day) - this.firstTime) / MILLISECONDS_PER_DAY) * 2 ** this.slotBits;
  }

  /** The smallest document number of the day after a day. */
  numberAfter(day) {
    return this.numberOf(day) + 2 ** this.slotBits;
  }
}
