/** An entry of a registry by its id. @throws where there is none, with the ids that exist */
export function named<T>(registry: Readonly<Record<string, T>>, id: string): T {
  const found = Object.entries(registry).find(([key]) => key === id)?.[1];
  if (found !== undefined) return found;
  const known = Object.keys(registry)
    .sort()
    .map((key) => `"${key}"`)
    .join(', ');
  throw new Error(
    `No concept figure "${id}". There are: ${known}. Correct the id, or draw the figure in src/figures/concept/.`,
  );
}
