import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { AnswerText } from '../../../src/schemas/exercise';
import { toWord } from '../../../src/workbook/word';

const taken = (text: AnswerText, name = 'My workbook') => ({
  ...{ name, what: 'The whole workbook', edition: '0.1', day: 'March 3, 2026' },
  sections: [
    { title: 'The question', pages: [{ title: 'The Ask', answers: [{ title: '1.2 Pairs', prompt: 'Who?', text }] }] },
  ],
});

/** The parts of a Word file by name: it is a zip archive of XML. */
async function partsOf(blob: Blob): Promise<Record<string, string>> {
  const bytes = Buffer.from(await blob.arrayBuffer());
  const parts: Record<string, string> = {};
  // From the directory at the end: sizes stand there in any case.
  let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\x05\x06') + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [size, nameLength, extra, comment, local] = [20, 28, 30, 32, 42].map((offset) =>
      offset === 20 || offset === 42 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    ) as [number, number, number, number, number];
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    const isPacked = bytes.readUInt16LE(at + 10) === 8;
    parts[bytes.toString('utf8', at + 46, at + 46 + nameLength)] = String(isPacked ? inflateRawSync(packed) : packed);
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

const wordsOf = (xml = ''): string[] =>
  [...xml.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.replace(/^[^>]*>/, ''));

describe('A Word file', () => {
  it('has a title, headings that Word lists as headings, the question, and the answer line by line', async () => {
    const { 'word/document.xml': body = '' } = await partsOf(await toWord(taken('One\nTwo')));
    for (const style of ['Title', 'Subtitle', 'Heading1', 'Heading2', 'Heading3', 'Question'])
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(wordsOf(body)).toEqual(
      expect.arrayContaining(['My workbook', 'The question', 'The Ask', '1.2 Pairs', 'Who?']),
    );
    expect(wordsOf(body).slice(-2)).toEqual(['One', 'Two']);
    expect(body.match(/<w:br\/>/g)).toHaveLength(1);
  });

  it('shows rows as a table with a head that is repeated on each page', async () => {
    const { 'word/document.xml': body = '' } = await partsOf(
      await toWord(
        taken([
          ['Before', 'Become'],
          ['a', 'b'],
        ]),
      ),
    );
    expect(body.match(/<w:tr>/g)).toHaveLength(2);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(wordsOf(body).slice(-5, -1)).toEqual(['Before', 'Become', 'a', 'b']);
  });

  it('has the edition, the day and the page number at the foot', async () => {
    const parts = await partsOf(await toWord(taken('One')));
    const foot = Object.entries(parts).find(([name]) => /footer\d*\.xml$/.test(name))?.[1] ?? '';
    expect(wordsOf(foot).join('')).toContain('Edition 0.1, March 3, 2026');
    expect(foot).toContain('PAGE');
    expect(foot).toContain('NUMPAGES');
  });

  it('holds as text whatever a reader writes, and nothing that XML does not allow', async () => {
    const hostile = '<w:p>&amp;</w:p> ]]> \u0000\u0008\uffff "é 漢 🚲';
    const { 'word/document.xml': body = '' } = await partsOf(await toWord(taken(hostile, hostile)));
    expect(wordsOf(body).at(-1)).toBe('&lt;w:p&gt;&amp;amp;&lt;/w:p&gt; ]]&gt;     &quot;é 漢 🚲');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(body).not.toMatch(/[\u0000-\u0008\uffff]/);
  });
});
