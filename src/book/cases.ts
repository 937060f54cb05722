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

/** “1908–1927”, or “since 1971” where the ask goes on. */
export const years = ({ from, to }: Case['years']): string => (to ? `${from}–${to}` : `since ${from}`);
