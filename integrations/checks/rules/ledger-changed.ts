import { type Fault, rule } from '../finding';
import { ledgerLine } from '../ledger';
import { record } from '../lenient';
import type { YamlFile } from '../yaml';

/** What an edition published was changed: an entry is gone or altered, or an exercise changed its kind. */
export const ledgerChanged = rule('ledger-changed', ({ exercises, ledger, frozenLedgers }) => {
  const altered = frozenLedgers.flatMap((frozen) =>
    Object.entries(record(frozen.data)).flatMap(([id, entry]) => alteration(ledger, id, record(entry), frozen.slug)),
  );
  const rekinded = exercises.flatMap(({ id, kind, kindAt }): Fault[] => {
    const published = record(record(ledger.data)[id]).kind;
    if (typeof published !== 'string' || published === kind) return [];
    const fix = `kind: ${published} (or give the new exercise an id of its own, and withdraw this one).`;
    return [{ at: kindAt, fault: `"${id}" is "${published}" in the ledger and "${kind}" here.`, fix }];
  });
  return [...altered, ...rekinded];
});

function alteration(ledger: YamlFile, id: string, frozen: Record<string, unknown>, edition: string): Fault[] {
  const now = record(ledger.data)[id];
  if (now === undefined) {
    const fault = `"${id}" was published in edition ${edition} and is gone from the ledger.`;
    return [{ at: ledger.placeOf([]), fault, fix: `Put back ${ledgerLine(id, frozen)}.` }];
  }
  const field = Object.keys(frozen).find((key) => frozen[key] !== record(now)[key]);
  if (!field) return [];
  const fault = `"${field}" of "${id}" is not what edition ${edition} published.`;
  const fix = `"${field}": ${JSON.stringify(frozen[field])} (only "withdrawn" and "successor" may be added).`;
  return [{ at: ledger.placeOf([id, field]), fault, fix }];
}
