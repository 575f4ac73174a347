// Varints and Rice codes; plugins/bantin/search/integer_coding.py writes and documents them.

/**
 * Functions that read the varints of some bytes, and behind them Rice codes. They throw an Error where the bytes end too early.
 * `varint()` and `varints(count)` give the next numbers, `take(length)` the next bytes, `postingList(…)` the next posting list.
 */
export function integerDecoder(bytes) {
  let at = 0; // in bytes
  let bitAt = 0; // of the Rice codes, in bits

  function varint() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error("cut short");
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  /** Ascending numbers below a limit, coded by the gaps between them; those that are not `wanted` are skipped. */
  function postingList(count, numberLimit, wanted) {
    const k = riceParameter(numberLimit, count);
    const bit = (place) => (bytes[place >> 3] >> (7 - (place & 7))) & 1; // 0 behind the end
    const numbers = [];
    for (let number = 0; count--; number++) {
      let high = 0;
      while (bit(bitAt++)) high++;
      if (wanted) {
        let low = 0;
        for (let i = 0; i < k; i++) low = low * 2 + bit(bitAt + i);
        numbers.push((number += high * 2 ** k + low));
      }
      bitAt += k;
      if (bitAt > bytes.length * 8) throw new Error("cut short");
    }
    return numbers;
  }

  return {
    varint,
    varints: (count) => Array.from({ length: count }, varint),
    take: (length) => bytes.subarray(at, (at += length)),
    postingList,
    /** Go to the first Rice code, which stands behind the varints read so far. */
    toRiceCodes() {
      bitAt = at * 8;
    },
  };
}

function riceParameter(numberLimit, count) {
  const scaledGap = Math.floor((numberLimit * 11) / (Math.max(count, 1) * 16));
  return scaledGap ? 31 - Math.clz32(scaledGap) : 0;
}
