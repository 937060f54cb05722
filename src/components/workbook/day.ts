/** “March 3, 2026”, in the reader's own time zone. */
export const day = (date: string): string =>
  new Date(date).toLocaleDateString('en-US', { day: 'numeric', month: 'long', year: 'numeric' });
