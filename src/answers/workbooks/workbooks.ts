import { isRecord } from '~/schemas/answer-value';
import { setAside } from '../aside';
import type { Workbook } from '../document';
import { parse } from '../parse';
import { type AnswerStorage, INDEX_KEY, WORKBOOK_PREFIX, workbookKey } from '../storage';

/** Version of the index this code reads and writes. */
export const INDEX_VERSION = 1;

/** The name of the first workbook, until the reader gives it her own. */
export const FIRST_NAME = 'My workbook';

/** A workbook that is nowhere stored yet: a random id, and a name. `now` in milliseconds. */
export function newWorkbook(now: number, name: string = FIRST_NAME): Workbook {
  // Not randomUUID: it is missing on a page served without TLS, as in a workshop's local network.
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  const id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { id, name, createdAt: new Date(now).toISOString() };
}

/**
 * The workbooks in storage and the current one. The index is only a list: a workbook it does not name is found by its
 * key, so a lost or broken index loses no answer.
 * @throws where storage is blocked.
 */
export function readIndex(storage: AnswerStorage): WorkbookIndex {
  const { current, workbooks } = parseIndex(storage.read(INDEX_KEY)) ?? EMPTY;
  const unlisted = storage
    .keys()
    .filter((key) => key.startsWith(WORKBOOK_PREFIX))
    .map((key) => key.slice(WORKBOOK_PREFIX.length))
    .filter((id) => !workbooks.some((workbook) => workbook.id === id))
    .map((id) => readHeader(storage, id))
    .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  const all = [...workbooks, ...unlisted.map(({ id, name, createdAt }) => ({ id, name, createdAt }))];
  const chosen =
    workbooks.find(({ id }) => id === current) ?? unlisted[0] ?? workbooks.find(({ archived }) => !archived);
  return { current: chosen?.id, workbooks: all };
}

/**
 * Reads the index again, changes it and writes it where it differs. False where it was not kept: an index written by a
 * later edition is left alone, and a broken one is set aside first.
 * @throws where storage is blocked.
 */
export function updateIndex(
  storage: AnswerStorage,
  now: number,
  change: (index: WorkbookIndex) => WorkbookIndex,
): boolean {
  const text = storage.read(INDEX_KEY);
  const parsed = parseIndex(text);
  if (parsed && parsed.version > INDEX_VERSION) return false;
  if (text !== null && !parsed && !setAside(storage, text, now)) return false;
  const next = JSON.stringify({ format: INDEX_FORMAT, version: INDEX_VERSION, ...change(readIndex(storage)) });
  return next === text || storage.write(INDEX_KEY, next);
}

/** Makes a workbook known under its present name; it becomes the current one where there is none. */
export function listed(index: WorkbookIndex, workbook: Workbook): WorkbookIndex {
  const known = index.workbooks.find(({ id }) => id === workbook.id);
  const workbooks = known
    ? index.workbooks.map((entry) => (entry === known ? { ...entry, ...workbook } : entry))
    : [...index.workbooks, workbook];
  return { current: index.current ?? workbook.id, workbooks };
}

/** The index as it is stored, of whatever version; undefined where it is missing or broken. */
export function parseIndex(text: string | null): (WorkbookIndex & { version: number }) | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
  if (!isRecord(data) || data.format !== INDEX_FORMAT || !Array.isArray(data.workbooks)) return undefined;
  const { current, version } = data;
  return {
    version: Number(version),
    current: typeof current === 'string' ? current : undefined,
    workbooks: data.workbooks.filter(isEntry),
  };
}

/** What `the-ask:index` holds. */
export interface WorkbookIndex {
  /** The workbook a tab opens; undefined where there is none. */
  readonly current: string | undefined;
  readonly workbooks: readonly WorkbookEntry[];
}

/** One line of the index. */
export interface WorkbookEntry extends Workbook {
  /** When it was last exported to a file from this device; left out when never. */
  readonly exportedAt?: string;
  /** Put away by the reader; left out when it is not. */
  readonly archived?: true;
}

const INDEX_FORMAT = 'the-ask/index';
const EMPTY: WorkbookIndex = { current: undefined, workbooks: [] };

function isEntry(value: unknown): value is WorkbookEntry {
  return isRecord(value) && [value.id, value.name, value.createdAt].every((text) => typeof text === 'string');
}

function readHeader(storage: AnswerStorage, id: string): Workbook & { savedAt: string } {
  const read = parse(storage.read(workbookKey(id)));
  const document = 'document' in read ? read.document : undefined;
  // A document that cannot be read is listed all the same: the recovery page shows it.
  return {
    name: '',
    createdAt: '',
    savedAt: '',
    ...document?.workbook,
    ...(document && { savedAt: document.savedAt }),
    id,
  };
}
