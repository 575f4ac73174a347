// The share that the age of a bulletin has in its score.

const NEWEST_BONUS = 0.1; // the share by which the score of the newest bulletin is raised, against the oldest

/** The scores (number → score), those of newer bulletins a little higher. */
export function raiseNewer(layout, scores) {
  const end = layout.numberOf(layout.last) + 1;
  const aged = new Map();
  for (const [number, score] of scores) aged.set(number, score * (1 + (NEWEST_BONUS * number) / end));
  return aged;
}
