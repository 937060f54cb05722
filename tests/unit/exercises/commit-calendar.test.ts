import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarText } from '~/components/exercises/kinds/commit-calendar';
import { events, lines } from '../../support/calendar';

const address = 'https://example.org/chapters/using-this-book/#exercise-using-this-book-commit';
const entry = { what: 'Ask three nurses', who: 'Dana', by: '2027-03-04' };
const textOf = (part: Partial<typeof entry> = {}) => calendarText({ ...entry, ...part }, address);

describe('The calendar file', () => {
  it('is one event on all of the day, with who, the way back, and a reminder in the morning', () => {
    const [event, ...others] = events(textOf());
    expect(others).toEqual([]);
    expect(event?.get('SUMMARY')).toBe('Ask three nurses');
    expect(event?.get('DTSTART;VALUE=DATE')).toBe('20270304');
    // RFC 5545, 3.6.1: without an end or a duration an event on a date takes that day.
    expect([...(event?.keys() ?? [])].filter((name) => /^(DTEND|DURATION)/.test(name))).toEqual([]);
    expect(event?.get('DESCRIPTION')).toBe(`Who: Dana\n${address}`);
    expect(event?.get('VALARM TRIGGER')).toBe('PT9H');
    expect(event?.get('VALARM ACTION')).toBe('DISPLAY');
    expect(event?.get('VALARM DESCRIPTION')).toBeTruthy();
    expect(event?.get('DTSTAMP')).toMatch(/^\d{8}T\d{6}Z$/);
  });

  it('begins and ends as a calendar of version 2.0, with a maker and no method', () => {
    const all = lines(textOf());
    expect(all[0]).toBe('BEGIN:VCALENDAR');
    expect(all.at(-1)).toBe('END:VCALENDAR');
    expect(all).toContain('VERSION:2.0');
    expect(all.filter((line) => line.startsWith('PRODID:'))).toHaveLength(1);
    expect(all.filter((line) => line.startsWith('METHOD'))).toEqual([]);
  });

  it('leaves out who where nobody is named', () => {
    expect(events(textOf({ who: ' ' }))[0]?.get('DESCRIPTION')).toBe(address);
  });

  it('gives each event an identifier of its own', () => {
    const ids = [1, 2].map(() => events(textOf())[0]?.get('UID'));
    expect(ids[0]).toBeTruthy();
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('cuts a text that no calendar would show, between two letters', () => {
    const title = events(textOf({ what: '🛒'.repeat(5000) }))[0]?.get('SUMMARY');
    expect(title).toBe(`${'🛒'.repeat(299)}…`);
  });

  it('holds any words as words: commas, semicolons, line breaks and what looks like a property', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .array(fc.constantFrom(',', ';', '\\', '\\n', '\n', '\r\n', '\r', 'END:VEVENT', ':', '"', 'é', '\u0007'))
        .map((all) => all.join('')),
    );
    const shown = (text: string) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
    fc.assert(
      fc.property(words, words, (what, who) => {
        const found = events(textOf({ what: `x${what}`, who: `y${who}` }));
        expect(found).toHaveLength(1);
        expect(found[0]?.get('SUMMARY')).toBe(shown(`x${what}`));
        expect(found[0]?.get('DESCRIPTION')).toBe(`Who: ${shown(`y${who}`)}\n${address}`);
      }),
    );
  });
});
