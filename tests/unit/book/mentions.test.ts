import { describe, expect, it } from 'vitest';
import { mentions } from '../../../src/book/mentions';

const term = { id: 'lead-user', names: ['lead user', 'devil’s advocate', 'C++ (the language)'] };

describe('A text uses a term', () => {
  it.each([
    ['where it marks it', 'These are <Term id="lead-user">the early ones</Term>.'],
    ['where it has its name', 'One lead user built it.'],
    ['in any case and with any plural', 'Lead users built it.'],
    ['over the end of a line', 'One lead\nuser built it.'],
    ['with an apostrophe or signs in the name', 'No devil’s advocate wrote C++ (the language).'],
  ])('%s', (_, text) => expect(mentions(text, term)).toBe(true));
});

describe('A text does not use a term', () => {
  it.each([
    ['where the name is part of other words', 'A mislead user, a lead usership.'],
    ['where only a citation has it', 'It was built.[@lead user-1986-ideas]'],
    ['where it marks another', '<Term id="lead">The lead</Term> built it.'],
  ])('%s', (_, text) => expect(mentions(text, term)).toBe(false));

  it('that has no name of its own, unless it marks it', () => {
    expect(mentions('An ask is an ask.', { id: 'ask' })).toBe(false);
    expect(mentions('An <Term id="ask">ask</Term>.', { id: 'ask' })).toBe(true);
  });
});
