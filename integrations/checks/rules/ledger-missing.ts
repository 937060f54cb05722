import { rule } from '../finding';
import { ledgerLine } from '../ledger';
import { record } from '../lenient';

/** An exercise that the ledger does not have. */
export const ledgerMissing = rule('ledger-missing', ({ exercises, ledger, edition }) =>
  exercises
    .filter(({ id }) => id && !(id in record(ledger.data)))
    .map(({ id, kind, at }) => ({
      at,
      fault: `The exercise "${id}" is not in the ledger.`,
      fix: `Run "npm run ledger". It adds ${ledgerLine(id, { kind, since: edition })} to ${ledger.file}.`,
    })),
);
