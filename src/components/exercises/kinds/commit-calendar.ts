import { createEvent, type DateArray } from 'ics';
import { download } from '~/components/workbook/files/save-file';

/**
 * Hands the reader her commitment as a calendar file that leads back to its exercise.
 * @param within something in the exercise
 * @returns what to tell her
 * @throws where the file cannot be made
 */
export function takeAway(commitment: Commitment, within: Element | null): string {
  const address = new URL(`#${within?.closest('section')?.id}`, location.href).href;
  const text = calendarText(commitment, address);
  download(new File([text], `the-ask-${commitment.by}.ics`, { type: 'text/calendar' }));
  return 'Saved as a file. Open it, and your calendar takes it in.';
}

/** The commitment as iCalendar (RFC 5545): all of that day, with a reminder at nine in the morning. */
export function calendarText({ what, who, by }: Commitment, address: string): string {
  const day = by.split('-').map(Number) as DateArray;
  const { error, value } = createEvent({
    start: day,
    // The same day again: the file then names no end, which means all of that day.
    end: day,
    title: short(what),
    description: [who.trim() && `Who: ${short(who)}`, address].filter(Boolean).join('\n'),
    // It takes no time of hers: others may still see the day as free.
    transp: 'TRANSPARENT',
    alarms: [{ action: 'display', description: 'A day you set yourself in The Ask', trigger: { hours: 9 } }],
    productId: '-//The Ask//Field guide//EN',
    // None: “publish” would call for an organizer with an address.
    method: '',
  });
  if (value === null) throw error;
  return value.replaceAll('\r\n\t', '').split('\r\n').map(folded).join('\r\n');
}

/** One line without control characters, which a calendar file must not hold, and of a length that a calendar shows. */
const short = (text: string): string => {
  const letters = [...text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()];
  return letters.length > 300 ? `${letters.slice(0, 299).join('')}…` : letters.join('');
};

/** A line broken after at most 75 bytes: the library counts letters, and a letter may take more than one. */
function folded(line: string): string {
  let text = '';
  let room = 75;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (size > room) {
      text += '\r\n\t';
      room = 74;
    }
    text += letter;
    room -= size;
  }
  return text;
}

type Commitment = {
  what: string;
  who: string;
  /** A day that exists, YYYY-MM-DD. */
  by: string;
};
