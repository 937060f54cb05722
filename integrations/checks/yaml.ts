import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { type Finding, type Place, placesIn } from './finding';

/** Keys and indexes that lead to a value. */
export type YamlPath = readonly PropertyKey[];

/** A YAML (or JSON) text that was read: its data, and where each value stands. */
export type YamlFile = {
  file: string;
  /** File name without extension. */
  slug: string;
  /** Undefined where the text does not parse. */
  data: unknown;
  /** Where a value stands: its key's place in a map. For a value that is missing, the nearest one above it. */
  placeOf(path: YamlPath): Place;
  /** Why it could not be read. */
  unreadable: Finding | undefined;
};

/** Reads YAML as Astro does (dates included); a text that does not parse becomes a finding. */
export function readYaml(file: string, text: string): YamlFile {
  const slug = file.replace(/^.*\/|\.[^.]*$/g, '');
  const document = parseDocument(text, { customTags: ['timestamp'], prettyErrors: false, logLevel: 'error' });
  const placeAt = placesIn(file, text);
  const placeOf = (path: YamlPath) => placeAt(offsetOf(document, path));
  const error = document.errors[0];
  if (error)
    return { file, slug, data: undefined, placeOf, unreadable: fault(placeAt(error.pos[0]), text, error.message) };
  try {
    return { file, slug, data: document.toJS(), placeOf, unreadable: undefined };
  } catch (cause) {
    return { file, slug, data: undefined, placeOf, unreadable: fault(placeAt(0), text, String(cause)) };
  }
}

function offsetOf(document: Document, path: YamlPath): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (isMap(item) || isScalar(item) || isSeq(item)) offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}

function fault(at: Place, text: string, message: string): Finding {
  const line = text.split('\n')[at.line - 1] ?? '';
  const [, start, value] = /^(\s*(?:- )?[^\s:"'#{[]+:\s+)([^"'|>{[].*)$/.exec(line) ?? [];
  const quoted = start && value?.includes(': ') ? `${start.trimStart()}"${value.replaceAll('"', '\\"')}"` : undefined;
  const fix =
    quoted ??
    'Compare the line and the one above it with docs/authoring.md: two spaces a level, no tabs, quotation marks around a text with a colon.';
  return { rule: 'yaml-syntax', ...at, fault: `The YAML cannot be read: ${message.replace(/\.?\s*$/, '')}.`, fix };
}
