/** The vision of the firm and that of the customer: the sentence, the way it goes, and how one would know. */
export const sentences = [
  {
    side: 'before',
    title: 'The firm’s sentence',
    text: 'We will be the first in …, by\u00a0…',
    // Out of the firm, round, and back into it.
    path: 'M30 27C80 27 110 7 140 20S70 46 32 32',
    ends: [24, 29],
    parts: [
      ['Subject', 'the firm'],
      ['Sign', 'a rank, a share, a sum'],
      ['Judge', 'the firm'],
    ],
  },
  {
    side: 'become',
    title: 'The customer’s sentence',
    text: 'They, who now …, will be able to …, by\u00a0…',
    path: 'M28 29H176',
    ends: [188, 29],
    parts: [
      ['Subject', 'people you could meet'],
      ['Sign', 'what they do, seen by them'],
      ['Judge', 'they, and the people beside them'],
    ],
  },
] as const;
