/** What each of the two ledgers of one customer records. */
export const ledgers = [
  {
    side: 'before',
    title: 'The firm’s ledger',
    entries: [
      ['Sales', 'what was sold'],
      ['Price', 'what they paid'],
      ['Margin', 'what was left'],
      ['Repeat', 'whether they came back'],
    ],
    foot: 'Closed on schedule',
  },
  {
    side: 'become',
    title: 'The customer’s ledger',
    entries: [
      ['Skill', 'learned to drive'],
      ['Tool', 'a gearbox anyone can work'],
      ['Information', 'a catalog that teaches design'],
      ['Access', 'a seat they can afford'],
      ['Confidence', 'finished it; could do another'],
      ['Community', 'owners who show the way'],
    ],
    foot: 'Who closes this one?',
  },
] as const;
