// Varints and Rice codes; plugins/bantin/search/integer_coding.py writes and documents them.

/** Reads varints, and behind them Rice codes. Throws an Error where the bytes end too early. */
export class IntegerDecoder {
  #bytes;
  #byte = 0;
  #bit = 0; // of the Rice codes

  constructor(bytes) {
    this.#bytes = bytes;
  }

  varint() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.#byte++];
      if (byte === undefined) throw new Error("cut short");
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  varints(count) {
    return Array.from({ length: count }, () => this.varint());
  }

  /** The next bytes as they are. */
  take(length) {
    this.#byte += length;
    return this.#bytes.subarray(this.#byte - length, this.#byte);
  }

  /** Go to the first Rice code, which stands behind the varints read so far. */
  toRiceCodes() {
    this.#bit = this.#byte * 8;
  }

  /** A posting list: ascending numbers below a limit, coded by the gaps between them. Not `wanted` ones are skipped. */
  postingList(count, numberLimit, wanted) {
    const k = riceParameter(numberLimit, count);
    const bytes = this.#bytes;
    const bit = (at) => (bytes[at >> 3] >> (7 - (at & 7))) & 1; // 0 behind the end
    const numbers = [];
    let at = this.#bit;
    for (let number = 0; count--; number++) {
      let high = 0;
      while (bit(at++)) high++;
      if (wanted) {
        let low = 0;
        for (let i = 0; i < k; i++) low = low * 2 + bit(at + i);
        numbers.push((number += high * 2 ** k + low));
      }
      at += k;
      if (at > bytes.length * 8) throw new Error("cut short");
    }
    this.#bit = at;
    return numbers;
  }
}

function riceParameter(numberLimit, count) {
  const scaledGap = Math.floor((numberLimit * 11) / (Math.max(count, 1) * 16));
  return scaledGap ? 31 - Math.clz32(scaledGap) : 0;
}
