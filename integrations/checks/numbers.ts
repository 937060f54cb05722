/** A figure in prose's sense: a number with what it counts, a sum of money, a percentage, a date. */
export type NumberFound = { text: string; at: number };

/** The figures in a sentence, in order. */
export function numbersIn(sentence: string): NumberFound[] {
  if (!maybe.test(sentence)) return [];
  return [...sentence.matchAll(numeral)].flatMap((match) => {
    const number = match[0];
    const before = sentence.slice(0, match.index);
    const after = sentence.slice(match.index + number.length);
    const tail = figureTail(number, before, after);
    if (tail === undefined) return [];
    const sign = (currency.exec(before) ?? month.exec(before))?.[0] ?? '';
    return [{ text: `${sign}${number}${tail}`.trim(), at: match.index - sign.length }];
  });
}

/** True for every text with a figure, and soon answered for the others. */
const maybe = /\d|teen|ty|hundred|thousand|illion|tieth/i;

/** What makes a number a figure, as it stands after the number; undefined where it is none. */
function figureTail(number: string, before: string, after: string): string | undefined {
  const isDigits = /^\d/.test(number);
  const percent = /^\s?%|^[\s-]per\s?cent(?:age points?)?\b/u.exec(after)?.[0];
  if (percent) return percent;
  if (currency.test(before) || month.test(before)) return '';
  if (isDigits && label.test(before)) return undefined;
  if (isYear(number)) return /^s\b|^[–-]\d\d\b/.exec(after)?.[0] ?? '';
  const counted = unit.exec(after)?.[0] ?? '';
  const isUnit = counted !== '' && !smallWords.has(counted.slice(1).toLowerCase());
  if (/,\d|[mbtr]illion/i.test(number)) return isUnit ? counted : '';
  return isUnit && !(isDigits && isName(before)) ? counted : undefined;
}

const isYear = (number: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(number);

/** True right after a capitalized word within a sentence: “a Boeing 737”, “Channel 4”. */
const isName = (before: string): boolean => /\S\s+\p{Lu}[\p{L}’]*\s$/u.test(before);

const small = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const large =
  'thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion';
const ordinal =
  '(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|(?:hundred|thousand|million|billion|trillion)th';
const smallOrdinal = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth';
const attached = String.raw`(?:km|kg|cm|mm|[kMGT]B|[MGk]?Hz|mph|mpg|hp|am|pm|bn|m|x)\b`;
const digits = String.raw`(?<![\p{L}\d]|\p{L}-|\d[.:])\d+(?:,\d{3})*(?:\.\d+)?(?:st|nd|rd|th)?(?!\d|(?!s\b|${attached})\p{L})`;
const words = String.raw`\b(?:(?:${small}|a|half a)[\s-])?(?:${ordinal}|${large})(?:[\s-](?:and[\s-])?(?:${ordinal}|${large}|${smallOrdinal}|${small}))*\b`;
/** Digits, or a number word above twelve. */
const numeral = new RegExp(
  String.raw`(?:${digits}|${words})(?:[\s-](?:hundred|thousand|million|billion|trillion)\b)*`,
  'giu',
);

const currency = /(?:US|A|C|NZ)?[$£€¥]\s?$|\b(?:kr|SEK|DKK|USD|EUR|DM)\s$/u;
const month =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)\s$/u;
/** Words before a number that names or counts off a thing: “chapter 4”, “No. 1”. */
const label =
  /(?:\b(?:chapter|part|insight|figure|table|step|question|exercise|case|rule|level|page|section|act|article|version|day|week|phase|stage|grade|type|number|nos?\.|windows|office|boeing|route)s?\s|#)$/iu;
const unit = new RegExp(String.raw`^(?:${attached}|[\s–-]\p{L}[\p{L}’'-]*)`, 'u');
const smallWords = new Set(
  (
    'of and or nor but so yet to in on at by for from with without as is was were are be been than then that which who whom whose when where while ' +
    'if the a an this these those it they he she we you i not had has have did does do would could will can may might must should said says wrote ' +
    'before after until since between about over under into onto out off up down again also only because though although whether too there'
  ).split(' '),
);
