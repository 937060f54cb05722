/** What the ledger keeps of an exercise. */
export type LedgerEntry = { kind: string; since: string; withdrawn?: string; successor?: string };

/** The edition of a version: its major and minor number, e.g. `0.1` for `0.1.3`. */
export const editionOf = (version: string): string => version.split('.').slice(0, 2).join('.');

/** An entry as one line of the ledger. */
export function ledgerLine(id: string, entry: Partial<LedgerEntry>): string {
  const fields = Object.entries(entry).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `${JSON.stringify(id)}: { ${fields.join(', ')} }`;
}
