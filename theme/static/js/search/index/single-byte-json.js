// Decodes single-byte JSON: JSON in an encoding of one byte per letter, which plugins/bantin/search/single_byte_json.py
// writes and documents.

const LETTERS = "đôảáâủởấưúýíứăàếêạơệốễóậổềầờồùỷựìộịẩéọớũừợắểữỉửụỳãòỹĩỗặỏõằẵẻỡẽẹẫèẳỵ";
const SIGNS = "“”‘’…–";
const ALPHABET = LETTERS + LETTERS.slice(0, 128 - LETTERS.length - SIGNS.length).toUpperCase() + SIGNS;

export function decodeJson(bytes) {
  const text = new TextDecoder("x-user-defined").decode(bytes); // byte 0x80 becomes U+F780, and so on
  return JSON.parse(text.replace(/[\uf780-\uf7ff]/g, (letter) => ALPHABET[letter.charCodeAt(0) - 0xf780]));
}
