// Text of one byte a letter; plugins/search/letters.py writes it.

const LETTERS = "đôảáâủởấưúýíứăàếêạơệốễóậổềầờồùỷựìộịẩéọớũừợắểữỉửụỳãòỹĩỗặỏõằẵẻỡẽẹẫèẳỵ";
const SIGNS = "“”‘’…–";
const ALPHABET = LETTERS + LETTERS.slice(0, 128 - LETTERS.length - SIGNS.length).toUpperCase() + SIGNS;

export function lettersOf(bytes) {
  return new TextDecoder("x-user-defined").decode(bytes).replace(/[\uf780-\uf7ff]/g, (letter) => ALPHABET[letter.charCodeAt(0) - 0xf780]);
}
