/**
 * A strict reader of iCalendar files, by RFC 5545 and not by the library that writes ours.
 * Throws on what the standard forbids.
 */

/** The content lines of a file, unfolded (3.1). */
export function lines(file: string): string[] {
  if (!file.endsWith('\r\n')) throw new Error('The last line has no end.');
  const physical = file.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (/[^\t\P{Cc}]/u.test(line)) throw new Error(`A control character stands in ${JSON.stringify(line)}.`);
    if (Buffer.byteLength(line) > 75) throw new Error(`A line is longer than 75 bytes: ${line}`);
  }
  return physical
    .join('\r\n')
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n');
}

/** Each event: name with parameters → value, texts unescaped; what stands in a component within has its name before. */
export function events(file: string): Map<string, string>[] {
  const found: Map<string, string>[] = [];
  const open: string[] = [];
  for (const line of lines(file)) {
    const [, name = '', value = ''] = /^([A-Z-]+(?:;[^:]*)?):(.*)$/su.exec(line) ?? [];
    if (!name) throw new Error(`Not a content line: ${JSON.stringify(line)}`);
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') found.push(new Map());
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} ends, but another component is open.`);
    } else if (open.includes('VEVENT')) {
      const inner = open.at(-1) === 'VEVENT' ? '' : `${open.at(-1)} `;
      if (found.at(-1)?.has(inner + name)) throw new Error(`${name} stands twice.`);
      found.at(-1)?.set(inner + name, /^(SUMMARY|DESCRIPTION)/.test(name) ? unescaped(value) : value);
    }
  }
  if (open.length > 0) throw new Error(`${open} is never closed.`);
  return found;
}

/** Text (3.3.11): a comma, a semicolon and a backslash are written with a backslash before them. */
function unescaped(value: string): string {
  if (/^(?:[^\\,;]|\\[\\,;nN])*$/su.test(value) === false) throw new Error(`Not escaped: ${value}`);
  return value.replaceAll(/\\(.)/gsu, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter));
}
