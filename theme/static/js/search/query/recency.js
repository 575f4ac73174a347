// Lets the age of a bulletin influence its score.

const NEWEST_BONUS = 0.1; // the score of the newest bulletin is raised by this share, that of the oldest by 0

/** A copy of the scores (document number → score), in which those of newer bulletins are raised a little. */
export function raiseNewer(layout, scores) {
  const end = layout.numberOf(layout.last) + 1;
  const aged = new Map();
  for (const [number, score] of scores) aged.set(number, score * (1 + (NEWEST_BONUS * number) / end));
  return aged;
}
