import type { Capability } from '~/schemas/answer-value';
import { industryNames, outcomeNames, yearRange } from './cases';
import type { CaseView } from './pages';

/** What of a case stands beside others, as plain data: the library fetches all of them when it first needs one. */
export type ComparedCase = {
  slug: string;
  title: string;
  href: string;
  pair: Pair;
  ask: { do: string; become: string };
  shifts: Pair[];
  investments: { kind: Capability; text: string }[];
  outcome: string;
  /** “1908–1927”, “1971–today”. */
  years: string;
  from: number;
  to?: number | undefined;
  place: string;
  industry: string;
  leader: string;
};

type Pair = { before: string; become: string };

/** A case as it stands beside others. */
export const compared = ({ slug, title, href, data }: CaseView): ComparedCase => ({
  slug,
  title,
  href,
  pair: data.pair,
  ask: data.ask,
  shifts: data.shifts.map(({ before, become }) => ({ before, become })),
  investments: data.investments.map(({ kind, text }) => ({ kind, text })),
  outcome: outcomeNames[data.outcome],
  years: yearRange(data.years),
  ...data.years,
  place: data.place,
  industry: industryNames[data.industry],
  leader: data.leader,
});

/** The file that holds them: the year at the right edge of the line of years, and every case. */
export type ComparedCases = { today: number; cases: ComparedCase[] };
