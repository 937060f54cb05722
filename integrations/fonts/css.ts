import { fromBuffer } from '@capsizecss/unpack';
import { type Cut, cuts } from './faces';
import { fallbacks, type Style, sanses, serifs } from './fallbacks';
import { fixed } from './subset';

/** Reads the original of a cut. */
export type ReadSource = (cut: Cut) => Promise<Buffer>;

/** A custom property, its families, and by style the cut and weight that system fonts are measured against. */
interface Stack {
  readonly property: string;
  readonly family: string;
  readonly letters: string;
  readonly system: typeof serifs;
  readonly generic: 'serif' | 'sans-serif';
  readonly measured: readonly (readonly [style: Style, cut: string, weight: number])[];
}

const serif = { letters: 'Ask Letters', system: serifs, generic: 'serif' } as const;
const stacks: readonly Stack[] = [
  {
    ...serif,
    property: '--face-literata',
    family: 'Literata',
    measured: [
      ['roman', 'literata-text', 400],
      ['italic', 'literata-text-italic', 400],
      ['bold', 'literata-text', 640],
    ],
  },
  {
    ...serif,
    property: '--face-display',
    family: 'Literata Display',
    measured: [
      ['roman', 'literata-display', 370],
      ['italic', 'literata-display-italic', 370],
    ],
  },
  {
    property: '--face-sans',
    family: 'Instrument Sans',
    letters: 'Ask Letters Sans',
    system: sanses,
    generic: 'sans-serif',
    measured: [
      ['roman', 'instrument-sans', 450],
      ['bold', 'instrument-sans', 620],
    ],
  },
];

/** The style sheet: our files, system fonts given their measures, and one custom property with each stack of families. */
export async function styleSheet(read: ReadSource): Promise<string> {
  const rules = cuts.map(ownRule);
  const properties: string[] = [];
  for (const { property, family, letters, system, generic, measured } of stacks) {
    const metrics: Partial<Record<Style, Awaited<ReturnType<typeof fromBuffer>>>> = {};
    for (const [style, name, weight] of measured) {
      const cut = cuts.find((one) => one.name === name);
      if (!cut) throw new Error(`No cut named ${name} in faces.ts.`);
      metrics[style] = await fromBuffer(await fixed(cut, await read(cut), weight));
    }
    const made = fallbacks(family, metrics, system);
    rules.push(...made.rules);
    properties.push(`${property}:${[family, letters, ...made.families, generic].join()}`);
  }
  return `${rules.join('\n')}\n:root{${properties.join(';')}}\n`;
}

/** `no-inline`: Vite would put the small files into the style sheet as data, which the Content Security Policy refuses. */
function ownRule({ name, family, style, weight, unicodeRange, sizeAdjust }: Cut): string {
  const italic = style === 'italic' ? ';font-style:italic' : '';
  const range = unicodeRange ? `;unicode-range:${unicodeRange}` : '';
  const size = sizeAdjust ? `;size-adjust:${sizeAdjust}` : '';
  const source = `src:url("./${name}.woff2?no-inline")`;
  return `@font-face{font-family:${family};${source}${italic};font-weight:${weight};font-display:optional${range}${size}}`;
}
