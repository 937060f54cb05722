/**
 * The way from every version ever saved to the present one. Append-only: an entry is never edited or removed, because
 * somewhere a reader still holds a file of that age. CONTRIBUTING.md says how to add one.
 */
export const migrations: readonly Migration[] = [];

/**
 * Brings a document of version `from` up to `target`.
 * @throws what a migration throws on junk; `parse` turns that into `unreadable`.
 */
export function migrate(
  document: Envelope,
  from: number,
  target: number,
  list: readonly Migration[] = migrations,
): Envelope {
  return list
    .filter(({ to }) => to > from && to <= target)
    .reduce((older, { to, up }) => ({ ...up(older), version: to }), document);
}

/** One step from a version to the next. */
export interface Migration {
  /** The version it arrives at; the list counts up from 2 without a gap. */
  readonly to: number;
  /** What it did, as a name: `AddStars`. */
  readonly name: string;
  /** Pure: returns a new document and leaves its argument as it was. Safe to run twice. */
  readonly up: (document: Envelope) => Envelope;
}

/** A saved document of any age, of which only `version` has been looked at. */
export type Envelope = Readonly<Record<string, unknown>>;
