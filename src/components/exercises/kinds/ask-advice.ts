import type { AnswerValues } from '~/schemas/answer-value';

/** A part of the sentence: `who`, `today`, `become`, `able` or `because`. */
export type AskPart = keyof AnswerValues['ask'];

/**
 * What a friendly editor would say about one part of the sentence, or undefined: most of the time. It looks only for
 * what is nearly always a slip; an answer it does not understand is left alone.
 */
export function adviceOn(part: AskPart, text: string): string | undefined {
  const words = text.trim();
  const said = repeats[part]?.exec(words)?.[0];
  if (said) return `The sentence says “${said.toLowerCase()}” already: go on from there.`;
  if (part === 'who' && everybody.test(words))
    return `“${capital(words)}” is too many to have in mind: name one group.`;
  if (part !== 'become') return;
  const doing = doings.map((form) => form.exec(words)?.[1]).find(Boolean);
  if (doing) return `“${capital(doing)}” is something they do: say who they will be.`;
  if (ours.test(words)) return `“${capital(words)}” is what they are to you: say who they are to themselves.`;
  return;
}

/** Words that stand in the sentence right before the blank. */
const repeats: Partial<Record<AskPart, RegExp>> = {
  who: /^we want\b/i,
  today: /^(who today|who|today)\b/i,
  able: /^(able to|to)\b(?!-)/i,
  because: /^because\b/i,
};

const everybody =
  /^(everyone|everybody|anyone|anybody|people|consumers|(all )?(our |the )?(customers|users|clients))$/i;

/**
 * Forms of doing: “to …”; verbs that never begin a name for people; and verbs that may, where they stand alone or with
 * what only follows a verb. “Power users”, “trust builders” and “do it yourself furnishers” are none of them.
 */
const doings = [
  /^to (?!become\b)([a-z]+)\b(?!-)/i,
  /^(?:to )?(become|buy|choose|prefer|spend|subscribe)\b(?!-)/i,
  /^(join|order|pay|purchase|recommend|renew|shop|switch|trust|upgrade|use|visit)(?:$| (?:again|from|it|less|more|my|often|online|our|the|them|this|us|with)\b)/i,
];

const ours =
  /^(happier|happy|lifelong|loyal|paying|premium|regular|repeat|returning|satisfied) (buyers|clients|customers|shoppers|subscribers|users)$/i;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
