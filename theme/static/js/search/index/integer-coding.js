// Decodes varints and Rice codes; plugins/bantin/search/integer_coding.py encodes and documents them.

/**
 * {varint, varints, take, toRiceCodes, postingList}: functions that read `bytes` in order, first varints, then Rice codes.
 * `varint()` and `varints(count)` return the next one or more numbers, `take(length)` the next bytes. After `toRiceCodes()`,
 * `postingList(…)` returns the next posting list. They throw an Error if the bytes end too early.
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

  /**
   * The next `count` numbers: ascending and below `numberLimit`, coded as the gaps between them. If the list is not
   * `wanted`, it is skipped and [] is returned.
   */
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
    /** Go to the first Rice code, which follows the varints read so far. */
    toRiceCodes() {
      bitAt = at * 8;
    },
  };
}

function riceParameter(numberLimit, count) {
  const scaledGap = Math.floor((numberLimit * 11) / (Math.max(count, 1) * 16));
  return scaledGap ? 31 - Math.clz32(scaledGap) : 0;
}
