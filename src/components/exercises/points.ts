import type { AnswerValues, Capability } from '~/schemas/answer-value';
import { capabilityIds } from '~/schemas/capability';

/** Points spent on each of the six investments. */
export type Points = AnswerValues['allocate'];

/** What the six come to; more than 100 where too many were spent. */
export const sumOf = (points: Points): number => capabilityIds.reduce((sum, id) => sum + points[id], 0);

/** What is left or too many, in words: “12 points left”, “1 point too many”, “All 100 spent”. */
export function balanceOf(points: Points): string {
  const left = 100 - sumOf(points);
  if (left === 0) return 'All 100 spent';
  return `${inPoints(Math.abs(left))} ${left > 0 ? 'left' : 'too many'}`;
}

/** “1 point”, “20 points”. */
export const inPoints = (count: number): string => `${count} ${count === 1 ? 'point' : 'points'}`;

/** What a reader typed as points: the nearest whole number from 0 to 100, and 0 for what is no number. */
export const toPoints = (text: string): number => Math.min(100, Math.max(0, Math.round(Number(text) || 0)));

/**
 * The same split, come to exactly 100: each in proportion, rounded down, and what is then missing goes to the largest
 * remainders. Equal parts where nothing was spent.
 */
export function evenOut(points: Points): Points {
  const sum = sumOf(points);
  const exact = (id: Capability) => (sum === 0 ? 100 / capabilityIds.length : (100 * points[id]) / sum);
  const missing = capabilityIds.reduce((left, id) => left - Math.floor(exact(id)), 100);
  const largest = [...capabilityIds].sort((a, b) => (exact(b) % 1) - (exact(a) % 1)).slice(0, missing);
  return pointsOf((id) => Math.floor(exact(id)) + Number(largest.includes(id)));
}

/** Six numbers, one for each investment. */
export const pointsOf = (count: (id: Capability) => number): Points =>
  Object.fromEntries(capabilityIds.map((id) => [id, count(id)])) as Points;
