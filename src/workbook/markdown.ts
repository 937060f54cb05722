import type { AnswerText } from '~/schemas/exercise';
import type { TakeAway, TakenAnswer } from './take-away';

/**
 * Answers as Markdown. What the reader wrote is text in any program that reads CommonMark or GitHub's Markdown, whatever
 * it looks like, and keeps its lines.
 */
export function toMarkdown({ name, what, edition, day, sections }: TakeAway): string {
  const blocks = [
    `# ${inLine(name)}`,
    `${inLine(what)}. ${inLine(day)}. Written with *The Ask*, edition ${inLine(edition)}.`,
    ...sections.flatMap(({ title, pages }) => [
      `## ${inLine(title)}`,
      ...pages.flatMap((page) => [page.title && `### ${inLine(page.title)}`, ...page.answers.flatMap(answerBlocks)]),
    ]),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** Any text as Markdown that shows it: its characters escaped, its lines kept. */
export function escaped(text: string): string {
  const paragraphs = linesOf(text)
    .join('\n')
    .trim()
    .split(/\n{2,}/);
  return paragraphs.map((paragraph) => paragraph.split('\n').map(escapedLine).join('\\\n')).join('\n\n');
}

function answerBlocks({ title, prompt, text }: TakenAnswer): string[] {
  const question = escaped(prompt).replaceAll(/^/gm, '> ');
  return [title && `#### ${inLine(title)}`, question, answerBlock(text)];
}

function answerBlock(text: AnswerText): string {
  if (typeof text === 'string') return escaped(text);
  const [heads = [], ...rows] = text;
  return [heads, heads.map(() => '---'), ...rows]
    .map((cells, at) => `| ${cells.map((cell) => (at === 1 ? cell : inCell(cell))).join(' | ')} |`)
    .join('\n');
}

const inLine = (text: string): string => linesOf(text).filter(Boolean).map(escapedLine).join(' ');

/** A table has no other way to break a line. */
const inCell = (text: string): string => linesOf(text).filter(Boolean).map(escapedLine).join('<br>');

/** Lines without what would be markup at their beginning: indentation, and characters that no one sees. */
const linesOf = (text: string): string[] =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ').trim());

const escapedLine = (line: string): string =>
  line
    // Markup anywhere: code, emphasis, links, tags, entities, tables, headings, mathematics.
    .replaceAll(/[\\`*_[\]<>&|~#$]/g, '\\$&')
    // Addresses that some programs make links of by themselves.
    .replaceAll(/:(?=\/\/)|(?<=www)\.|@/gi, '\\$&')
    // Markup at the beginning of a line: lists, rules, underlined headings.
    .replace(/^[-+=:]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
