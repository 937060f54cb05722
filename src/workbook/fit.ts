import { textWidth } from '~/figures/measure';

/** A text as far as its room goes. */
export type Fitted = {
  /** As it is set where lines break by themselves. */
  text: string;
  /** As it is set where they do not: in a drawing. */
  lines: string[];
  /** True where words were left out; the text then ends in “…”. */
  isCut: boolean;
};

/**
 * Shortens a text, at a word, to what fits into `most` lines of `width` em. Widths are estimated, rounded up: a text
 * that is told to fit does, in any of the book's faces.
 */
export function fit(text: string, width: number, most: number): Fitted {
  // More would not fit anyway, and need not be measured.
  const start = text.trim().slice(0, Math.ceil(width * most * 5));
  const lines = start.split('\n').flatMap((paragraph) => broken(paragraph, width));
  const isCut = lines.length > most || start.length < text.trim().length;
  const shown = lines.slice(0, most);
  const last = shown.at(-1);
  if (isCut && last) shown[shown.length - 1] = { text: `${withoutLastWord(last.text, width)}…`, join: '' };
  return {
    text: shown.map((line, at) => line.text + (at < shown.length - 1 ? line.join : '')).join(''),
    lines: shown.map((line) => line.text),
    isCut,
  };
}

/** A line, and what stands between it and the next in the running text. */
type Line = { text: string; join: '' | ' ' | '\n' };

function broken(paragraph: string, width: number): Line[] {
  const lines: Line[] = [];
  let line = '';
  const end = (join: Line['join']) => {
    lines.push({ text: line, join });
    line = '';
  };
  for (const word of paragraph.split(/\s+/).filter(Boolean)) {
    if (line && textWidth(`${line} ${word}`) > width) end(' ');
    line = line ? `${line} ${word}` : word;
    while (textWidth(line) > width) {
      // A word longer than a line.
      const rest = line;
      line = startOf(rest, width);
      const { length } = line;
      end('');
      line = rest.slice(length);
    }
  }
  end('\n');
  return lines;
}

/** As many letters as fit, one at least. */
function startOf(word: string, width: number): string {
  let start = '';
  for (const letter of word) {
    if (start && textWidth(start + letter) > width) break;
    start += letter;
  }
  return start;
}

/** The line with room for “…” at its end. */
function withoutLastWord(line: string, width: number): string {
  if (textWidth(`${line}…`) <= width) return line.replace(/[\s.,;:–—-]+$/, '');
  const shorter = line.replace(/\s*\S+$/, '') || startOf(line, width - 1);
  return shorter.replace(/[\s.,;:–—-]+$/, '');
}
