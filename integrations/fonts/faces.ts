/** A font file to make: what it is cut from, what is kept of it, and how the style sheet names it. */
export interface Cut {
  /** File name, without its ending. */
  readonly name: string;
  readonly family: string;
  readonly style: 'normal' | 'italic';
  /** Weights the file answers to. Outside this range the nearest end is used; nothing is synthesised. */
  readonly weight: string;
  /** The original, as a file of a package. */
  readonly source: string;
  /** One value fixes an axis; two keep it variable between them. */
  readonly axes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
  readonly glyphs: string;
  /** OpenType features kept, where the original has them. */
  readonly features: readonly string[];
  /** Read by the first screen of every page, read when a page needs it, or only for one of its rare letters. */
  readonly load: 'upright' | 'default' | 'rare';
  readonly unicodeRange?: string;
  readonly sizeAdjust?: string;
}

/** Most bytes for all default files together, and for the upright ones, which the first screen of every page needs. */
export const limits = { default: 120_000, upright: 60_000 };

/** The characters of `from` to `to`. */
const span = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** Basic Latin. */
const ascii = span(0x20, 0x7e);
/** Marks of English book setting. The originals have no → ← ✓, and Instrument Sans no fractions: those are the system's. */
const marks = '\u00a0\u2009–—‘’‚“”„…•·×−↑↓§°½¼¾£€¢™©®';
/** Accented letters likely in names and loan words. */
const accented = 'ÄÅÆÇÉÖØÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœŒ';

/** Letters of every default file. */
const core = ascii + marks + accented;

/** Letters in files of their own, read only by pages that have one of them. */
const rare = {
  latin1: { glyphs: `¡¿«»${span(0xc0, 0xff)}`, unicodeRange: 'U+A1,U+AB,U+BB,U+BF-FF' },
  extended: { glyphs: `${span(0x100, 0x17f)}ȘșȚț†`, unicodeRange: 'U+100-21B,U+2020' },
} as const;

/** Old-style figures. */
const digits = { glyphs: '0123456789', unicodeRange: 'U+30-39' } as const;

type Style = Cut['style'];
const literata = (style: Style, subset = 'latin') =>
  `@fontsource-variable/literata/files/literata-${subset}-opsz-${style}.woff2`;
const instrument = (subset = 'latin') =>
  `@fontsource-variable/instrument-sans/files/instrument-sans-${subset}-wdth-normal.woff2`;
const gelasio = (style: Style) => `@fontsource-variable/gelasio/files/gelasio-latin-wght-${style}.woff2`;

const features = ['kern', 'liga', 'lnum', 'onum', 'pnum', 'tnum'];
const text = { weight: '400 640', axes: { opsz: 14, wght: { min: 400, max: 640 } }, features };
const display = { weight: '1 999', axes: { opsz: 72, wght: 370 }, features: ['kern', 'liga'] };
const sans = {
  style: 'normal',
  weight: '450 620',
  axes: { wdth: 100, wght: { min: 450, max: 620 } },
  features,
} as const;
const figures = { weight: '440 640', axes: { wght: { min: 440, max: 640 } }, features: [], sizeAdjust: '88%' };

const serif = (style: Style, suffix: '' | '-italic'): Cut[] => {
  const source = literata(style);
  const load = style === 'normal' ? 'upright' : 'default';
  const letters = { ...text, family: 'Ask Letters', style, load: 'rare' } as const;
  return [
    { ...text, name: `literata-text${suffix}`, family: 'Literata', style, glyphs: core, source, load },
    { ...display, name: `literata-display${suffix}`, family: 'Literata Display', style, glyphs: core, source, load },
    {
      ...figures,
      ...digits,
      name: `ask-figures${suffix}`,
      family: 'Ask Figures',
      style,
      source: gelasio(style),
      load: 'default',
    },
    { ...letters, ...rare.latin1, name: `literata-rare${suffix}`, source },
    { ...letters, ...rare.extended, name: `literata-extended${suffix}`, source: literata(style, 'latin-ext') },
  ];
};

const sansLetters = { ...sans, family: 'Ask Letters Sans', load: 'rare' } as const;

/** Every file of the book. Sizes are checked against `limits` whenever they are made. */
export const cuts: readonly Cut[] = [
  ...serif('normal', ''),
  ...serif('italic', '-italic'),
  { ...sans, name: 'instrument-sans', family: 'Instrument Sans', glyphs: core, source: instrument(), load: 'upright' },
  { ...sansLetters, ...rare.latin1, name: 'instrument-sans-rare', source: instrument() },
  { ...sansLetters, ...rare.extended, name: 'instrument-sans-extended', source: instrument('latin-ext') },
];
