// Sorts document numbers by their scores, which are given as a Map (document number → score). Of bulletins with equal scores,
// the newer one comes first.

/** All document numbers, the best first. */
export function sortedByScore(scores) {
  return [...scores].sort(compareResults).map(([number]) => number);
}

/** The best `count` document numbers, the best first. Not all are sorted: most searches match thousands, and show ten. */
export function topResults(scores, count) {
  const top = [];
  for (const result of scores) {
    const last = top[count - 1];
    if (last && compareResults(last, result) < 0) continue;
    let place = top.length;
    while (place && compareResults(result, top[place - 1]) < 0) place--;
    top.splice(place, 0, result);
    if (top.length > count) top.pop();
  }
  return top.map(([number]) => number);
}

/** The highest score, or 0 if there is none. */
export function highestScore(scores) {
  let highest = 0;
  for (const score of scores.values()) highest = Math.max(highest, score);
  return highest;
}

function compareResults([a, scoreOfA], [b, scoreOfB]) {
  return scoreOfB - scoreOfA || b - a;
}
