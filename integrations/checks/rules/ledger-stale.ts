import { type Fault, rule } from '../finding';
import { ledgerLine } from '../ledger';
import { record } from '../lenient';

/** The ledger and the YAML disagree on whether an exercise is in the book. */
export const ledgerStale = rule('ledger-stale', ({ exercises, ledger, edition }) => {
  const ids = new Set(exercises.map(({ id }) => id));
  return Object.entries(record(ledger.data)).flatMap(([id, entry]): Fault[] => {
    const at = ledger.placeOf([id]);
    const { withdrawn } = record(entry);
    if (withdrawn && ids.has(id)) {
      const fault = `"${id}" was withdrawn in edition ${withdrawn}, but stands in the YAML.`;
      return [{ at, fault, fix: 'Give the exercise in the YAML a new id; a published id is never used again.' }];
    }
    if (withdrawn || ids.has(id)) return [];
    const line = ledgerLine(id, { ...record(entry), withdrawn: edition });
    const fix = `Put the exercise back, or withdraw it: ${line}. If no edition was published with it, remove the line.`;
    return [{ at, fault: `"${id}" is in the ledger, but no YAML file has it.`, fix }];
  });
});
