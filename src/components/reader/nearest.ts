/**
 * The addresses most like a mistyped one, best first, at most three; empty where nothing is near.
 * Compares the last segments, so that `/case/ikea` finds `/cases/ikea/`.
 * @param wanted a path as the reader typed it
 * @param known paths of pages that exist
 */
export function nearest(wanted: string, known: string[]): string[] {
  const word = lastSegment(wanted);
  if (!word) return [];
  return known
    .map((path) => ({ path, distance: score(word, lastSegment(path)) }))
    .filter(({ distance }) => distance <= Math.max(2, Math.floor(word.length / 3)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ path }) => path);
}

const lastSegment = (path: string): string => {
  const segment = path.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(segment)
      .toLowerCase()
      .replace(/\.html?$/, '');
  } catch {
    return segment.toLowerCase();
  }
};

const score = (wanted: string, known: string): number =>
  known && (known.includes(wanted) || wanted.includes(known)) ? 0.5 : editDistance(wanted, known);

/** Letters to add, drop or change to get from one word to the other (Levenshtein 1965). */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...to].entries()) {
      const change = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(change, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
