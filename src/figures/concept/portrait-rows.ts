/** Three products, each with the people its makers drew (where their heads are, across) and those who came of it. */
export const portraits = [
  {
    product: 'Telephone',
    drawn: { people: [15], text: 'Someone with a message to give' },
    became: { people: [15, 41], text: 'Someone with company to keep' },
  },
  {
    product: 'Model T',
    drawn: { people: [15], text: 'One who can run a car and care for it' },
    became: { people: [15], text: 'One who also saws wood with it' },
  },
  {
    product: 'Walkman',
    drawn: { people: [15, 41], text: 'Two who share a tape' },
    became: { people: [15], text: 'One with a tape of her own' },
  },
] as const;
