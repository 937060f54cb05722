import type { Capability } from '~/schemas/answer-value';
import { capabilityIds } from '~/schemas/capability';
import type { Case, industries, outcomes } from '~/schemas/case';

/** Industries as the library writes them. */
export const industryNames: Record<(typeof industries)[number], string> = {
  mobility: 'Cars and mobility',
  airlines: 'Airlines',
  home: 'Home',
  food: 'Food and drink',
  entertainment: 'Entertainment',
  electronics: 'Electronics',
  software: 'Software',
  online: 'Online services',
};

/** Outcomes as the library writes them. */
export const outcomeNames: Record<(typeof outcomes)[number], string> = {
  worked: 'It worked',
  mixed: 'Mixed',
  failed: 'It failed',
  harmed: 'It harmed',
};

/** What the library can be sorted by. */
export const sortNames = { year: 'Year', title: 'Case', industry: 'Industry', outcome: 'Outcome' } as const;

/** The kinds of capability that a firm invested in, each once, in the book’s order. */
export const capabilitiesOf = ({ investments }: Pick<Case, 'investments'>): Capability[] =>
  capabilityIds.filter((id) => investments.some(({ kind }) => kind === id));

/** “1908–1927”, or “since 1971” where the ask goes on. */
export const years = ({ from, to }: Case['years']): string => (to ? `${from}–${to}` : `since ${from}`);

/** The same where years stand in a column: “1908–1927”, “1971–today”. */
export const yearRange = ({ from, to }: Case['years']): string => `${from}–${to ?? 'today'}`;

/** The year at the right edge of a line of years: that of the latest fact check, so that every build of an edition is the same. */
export const today = (cases: readonly { checked: Date }[]): number =>
  Math.max(...cases.map(({ checked }) => checked.getUTCFullYear()));

/** How a drawing shows an outcome: whether customers became someone, and the mark at the end. */
export const outcomeMarks: Record<(typeof outcomes)[number], { became: boolean; shape: 'ring' | 'disc' }> = {
  worked: { became: true, shape: 'disc' },
  mixed: { became: true, shape: 'ring' },
  failed: { became: false, shape: 'ring' },
  harmed: { became: true, shape: 'disc' },
};
