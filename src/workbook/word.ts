import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopPosition,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { AnswerText } from '~/schemas/exercise';
import type { TakeAway, TakenAnswer } from './take-away';

/**
 * Answers as a Word document: a title page, real heading styles, tables for rows, page numbers. Large: import it when a
 * reader asks for it.
 */
export async function toWord(taken: TakeAway): Promise<Blob> {
  const { name, what, edition, day, sections } = taken;
  const children = sections.flatMap(({ title, pages }) => [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: title === sections[0]?.title,
      text: clean(title),
    }),
    ...pages.flatMap((page) => [
      ...(page.title ? [new Paragraph({ heading: HeadingLevel.HEADING_2, text: clean(page.title) })] : []),
      ...page.answers.flatMap(answerBlocks),
    ]),
  ]);
  return Packer.toBlob(
    new Document({
      title: clean(name),
      description: clean(what),
      creator: '',
      styles,
      sections: [
        { children: [...titleBlock(taken), ...children], footers: { default: footer(`Edition ${edition}, ${day}`) } },
      ],
    }),
  );
}

function titleBlock({ name, what, edition, day }: TakeAway): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: clean(name) }),
    new Paragraph({ style: 'Subtitle', text: clean(what) }),
    new Paragraph({ text: clean(`${day}. Written with The Ask, edition ${edition}.`) }),
    new Paragraph({
      style: 'Question',
      text: 'The Ask is an independent companion to Michael Schrage’s question “Who do you want your customers to become?” It is not affiliated with the author or the publisher.',
    }),
  ];
}

function answerBlocks({ title, prompt, text }: TakenAnswer): (Paragraph | Table)[] {
  return [
    ...(title ? [new Paragraph({ heading: HeadingLevel.HEADING_3, text: clean(title) })] : []),
    new Paragraph({ style: 'Question', keepNext: true, children: linesOf(prompt) }),
    ...answerBlock(text),
  ];
}

function answerBlock(text: AnswerText): (Paragraph | Table)[] {
  if (typeof text === 'string') return [new Paragraph({ children: linesOf(text) })];
  const columns = Math.max(1, ...text.map((cells) => cells.length));
  const rows = text.map(
    (cells, at) =>
      new TableRow({
        tableHeader: at === 0,
        cantSplit: true,
        children: cells.map(
          (cell) =>
            new TableCell({
              width: { size: 100 / columns, type: WidthType.PERCENTAGE },
              margins: { top: 80, bottom: 80, right: 160 },
              children: [new Paragraph({ style: 'Cell', children: linesOf(cell, at === 0) })],
            }),
        ),
      }),
  );
  // An empty paragraph: Word runs two tables into one where nothing stands between them.
  return [new Table({ rows, borders, width: { size: 100, type: WidthType.PERCENTAGE } }), new Paragraph('')];
}

const footer = (text: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Question',
        tabStops: [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX }],
        children: [
          new TextRun(clean(text)),
          new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });

/** Lines of one paragraph. */
const linesOf = (text: string, bold = false): TextRun[] =>
  text.split(/\r\n?|\n/).map((line, at) => new TextRun({ text: clean(line), bold, ...(at > 0 && { break: 1 }) }));

/** Text without the characters that XML does not allow. */
const clean = (text: string): string =>
  text.replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, ' ');

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hairline = { style: BorderStyle.SINGLE, size: 4, color: '8C8375' };
const borders = {
  top: hairline,
  bottom: hairline,
  insideHorizontal: hairline,
  left: none,
  right: none,
  insideVertical: none,
};

const ink = '1D1A16';
const heading = (size: number, before: number) => ({
  run: { font: 'Georgia', size, color: ink, bold: true },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

const styles = {
  default: {
    document: {
      run: { font: 'Georgia', size: 22, color: ink },
      paragraph: { spacing: { after: 160, line: 300 }, alignment: AlignmentType.START },
    },
    title: { run: { font: 'Georgia', size: 64, color: ink }, paragraph: { spacing: { before: 2800, after: 160 } } },
    heading1: heading(36, 480),
    heading2: heading(28, 360),
    heading3: heading(24, 280),
  },
  paragraphStyles: [
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { size: 32, italics: true, color: '942704' } },
    { id: 'Question', name: 'Question', basedOn: 'Normal', run: { size: 19, color: '474037' } },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', paragraph: { spacing: { after: 0 } } },
  ],
};
