/** `npm run ledger`: adds the ids of new exercises to the ledger. Entries that are there are never changed. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { editionOf, type LedgerEntry, ledgerLine } from '../integrations/checks/ledger.ts';

type Ledger = Record<string, LedgerEntry>;

/** The ledger with the exercises it lacks, since this edition. */
export function withNew(ledger: Ledger, exercises: { id: string; kind: string }[], edition: string): Ledger {
  const added = exercises.filter(({ id }) => !(id in ledger)).map(({ id, kind }) => [id, { kind, since: edition }]);
  return { ...Object.fromEntries(added), ...ledger };
}

/** The ledger as its file has it: sorted, one entry a line. */
export function ledgerText(ledger: Ledger): string {
  const lines = Object.entries(ledger)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, entry]) => `  ${ledgerLine(id, entry)}`);
  return lines.length > 0 ? `{\n${lines.join(',\n')}\n}\n` : '{}\n';
}

if (import.meta.main) {
  const file = 'src/content/exercises/ledger.json';
  const ledger: Ledger = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
  const exercises = globSync('src/content/exercises/*.yaml').flatMap((path) => {
    const data: { exercises: { id: string; kind: string }[] } = parse(readFileSync(path, 'utf8'));
    return data.exercises;
  });
  const next = withNew(ledger, exercises, editionOf(version));
  writeFileSync(file, ledgerText(next));
  const added = Object.keys(next).length - Object.keys(ledger).length;
  console.log(`${file}: ${added} added, ${Object.keys(next).length} in all.`);
}
