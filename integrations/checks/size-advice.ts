import type { z } from 'astro/zod';

/** Says how much too long, too short, too large or too small a value is, and by how much to change it. */
export function sizeAdvice(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  value: unknown,
): [fault: string, fix: string] {
  const isSmall = issue.code === 'too_small';
  const limit = Number(isSmall ? issue.minimum : issue.maximum) + (issue.inclusive === false ? (isSmall ? 1 : -1) : 0);
  const bound = `${isSmall ? 'at least' : 'at most'} ${limit}`;
  if (typeof value === 'number') return [`is ${value}; it must be ${bound}.`, `Write a number of ${bound}.`];
  const length = Array.isArray(value) ? value.length : String(value ?? '').trim().length;
  const unit = Array.isArray(value) ? 'entries' : 'characters';
  return [
    `has ${length} ${unit}; it must have ${bound}.`,
    `${isSmall ? 'Add' : 'Cut'} at least ${Math.abs(limit - length)}.`,
  ];
}
