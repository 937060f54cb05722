import type { ComparedCases } from '~/book/compared';

let file: Promise<ComparedCases> | undefined;

/** The cases as they stand beside each other, fetched once. @throws where they cannot be fetched; the next call tries again */
export function fetchCases(): Promise<ComparedCases> {
  file ??= load().catch((error: unknown) => {
    file = undefined;
    throw error;
  });
  return file;
}

async function load(): Promise<ComparedCases> {
  const address = document.querySelector<HTMLElement>('[data-cases]')?.dataset['cases'] ?? '';
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Our own file, from the same build.
  return response.json() as Promise<ComparedCases>;
}
