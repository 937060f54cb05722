import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AskPart, adviceOn } from '~/components/exercises/kinds/ask-advice';

const parts: AskPart[] = ['who', 'today', 'become', 'able', 'because'];

describe('A reader who says what they do, not who they will be, is told so', () => {
  it.each([
    ['buy', 'Buy'],
    ['Buy more of our bikes', 'Buy'],
    ['to buy from us again', 'Buy'],
    ['to cook at home', 'Cook'],
    ['use', 'Use'],
    ['use our app every day', 'Use'],
    ['become loyal', 'Become'],
    ['to become fans', 'Become'],
    ['subscribe', 'Subscribe'],
    ['recommend us', 'Recommend'],
    ['choose quality', 'Choose'],
  ])('%s', (become, verb) => {
    expect(adviceOn('become', become)).toBe(`“${verb}” is something they do: say who they will be.`);
  });
});

describe('Other slips have a word too', () => {
  it.each([
    ['become', 'loyal customers', '“Loyal customers” is what they are to you: say who they are to themselves.'],
    ['become', 'Repeat buyers', '“Repeat buyers” is what they are to you: say who they are to themselves.'],
    ['who', 'everyone', '“Everyone” is too many to have in mind: name one group.'],
    ['who', 'our customers', '“Our customers” is too many to have in mind: name one group.'],
    ['who', 'We want nurses', 'The sentence says “we want” already: go on from there.'],
    ['today', 'who wait', 'The sentence says “who” already: go on from there.'],
    ['able', 'to mend a fence', 'The sentence says “to” already: go on from there.'],
    ['able', 'able to mend a fence', 'The sentence says “able to” already: go on from there.'],
    ['because', 'Because it pays', 'The sentence says “because” already: go on from there.'],
  ] as const)('%s: %s', (part, text, advice) => {
    expect(adviceOn(part, text)).toBe(advice);
  });
});

describe('A good answer is left in peace', () => {
  it.each([
    ['become', 'amateur repairers'],
    ['become', 'everyday flyers'],
    ['become', 'builders at home'],
    ['become', 'the person their friends ask'],
    ['become', 'owners whose world is as wide as a day’s drive'],
    ['become', 'do it yourself furnishers'],
    ['become', 'stay at home cooks'],
    ['become', 'power users'],
    ['become', 'trust builders'],
    ['become', 'pay-as-you-go drivers'],
    ['become', 'use-by-date skeptics'],
    ['become', 'buy-nothing neighbors'],
    ['become', 'to-do list masters'],
    ['become', 'shop owners'],
    ['become', 'order pickers'],
    ['become', 'visit planners'],
    ['become', 'critical users of statistics'],
    ['become', 'loyal friends of the river'],
    ['become', 'like the mechanic next door'],
    ['become', 'users’ advocates'],
    ['who', 'nurses who reorder alone on the night shift'],
    ['who', 'people without a toolbox'],
    ['who', 'our customers in Ohio'],
    ['who', 'everyone who shares a car'],
    ['today', 'wait for a large parcel'],
    ['today', 'whom nobody asks'],
    ['able', 'tow a trailer'],
    ['able', 'to-the-minute planning'],
    ['because', 'becauseway'],
  ] as const)('%s: %s', (part, text) => {
    expect(adviceOn(part, text)).toBeUndefined();
  });

  it('so is an empty one, and advice is the same with spaces around the words', () => {
    for (const part of parts) expect(adviceOn(part, ' \n')).toBeUndefined();
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.string(), (part, text) => {
        expect(adviceOn(part, `  ${text.trim()}\n`)).toBe(adviceOn(part, text));
      }),
    );
  });
});
