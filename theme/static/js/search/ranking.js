// Numbers of bulletins in the order of their scores (number → score), the newer of equals first.

/** All of them. */
export function ranked(scores) {
  return [...scores].sort(before).map(([number]) => number);
}

/** The first few, without sorting all: most searches meet thousands, and ten are shown. */
export function foremost(scores, count) {
  const first = [];
  for (const one of scores) {
    const last = first[count - 1];
    if (last && before(last, one) < 0) continue;
    let place = first.length;
    while (place && before(one, first[place - 1]) < 0) place--;
    first.splice(place, 0, one);
    if (first.length > count) first.pop();
  }
  return first.map(([number]) => number);
}

/** The highest score, 0 if there is none. */
export function highest(scores) {
  let most = 0;
  for (const score of scores.values()) most = Math.max(most, score);
  return most;
}

function before([a, scoreOfA], [b, scoreOfB]) {
  return scoreOfB - scoreOfA || b - a;
}
