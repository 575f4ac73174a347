// SHA-256 (FIPS 180-4). Browsers offer it only to pages that come by https or from the reader's own machine.

const WORD = 2 ** 32;
const primes = [];
for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);
const fractionBits = (number) => Math.floor((number % 1) * WORD);
const ROUND_CONSTANTS = primes.map((prime) => fractionBits(Math.cbrt(prime)));
const INITIAL_STATE = primes.slice(0, 8).map((prime) => fractionBits(Math.sqrt(prime)));

const rotated = (word, count) => (word >>> count) | (word << (32 - count));

/** The SHA-256 digest of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text) {
  const bytes = new TextEncoder().encode(text);
  // The message is followed by one bit, zeros, and its length in bits as a number of 64 bits.
  const blocks = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  new Uint8Array(blocks.buffer).set(bytes);
  blocks.setUint8(bytes.length, 0x80);
  blocks.setBigUint64(blocks.byteLength - 8, BigInt(bytes.length) * 8n);
  const state = Uint32Array.from(INITIAL_STATE);
  for (let at = 0; at < blocks.byteLength; at += 64) addBlock(state, blocks, at);
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}

/** Change the `state` by the block of 64 bytes at the offset `at`. */
function addBlock(state, blocks, at) {
  const words = new Uint32Array(64);
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const [w15, w2] = [words[i - 15], words[i - 2]];
    words[i] =
      i < 16
        ? blocks.getUint32(at + 4 * i)
        : words[i - 16] +
          (rotated(w15, 7) ^ rotated(w15, 18) ^ (w15 >>> 3)) +
          words[i - 7] +
          (rotated(w2, 17) ^ rotated(w2, 19) ^ (w2 >>> 10));
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = (h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + choice + ROUND_CONSTANTS[i] + words[i]) | 0;
    const second = ((rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] += word;
}
