import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import Hour from './Hour.astro';
import Ledgers from './Ledgers.astro';
import Marks from './Marks.astro';
import Portraits from './Portraits.astro';
import Sentences from './Sentences.astro';
import Shadow from './Shadow.astro';
import Signs from './Signs.astro';
import Steps from './Steps.astro';
import Ways from './Ways.astro';

/** A figure drawn for an idea: its caption and its drawing. */
export type Concept = { title: string; note: string; Drawing: AstroComponentFactory };

/** The concept figures by id, `<slug>.<word>`. */
export const concepts: Readonly<Record<string, Concept>> = {
  'human-capital.ledgers': {
    title: 'One customer, two ledgers',
    note:
      'The firm’s ledger records the sale; the customer’s ledger records what the sale left behind. The entries on the right are examples from ' +
      'Ford, Southwest and IKEA, and the six kinds are ours.',
    Drawing: Ledgers,
  },
  'designing-customers.portraits': {
    title: 'A person is drawn into the product, and redraws herself',
    note: 'Dashed, the customer for whom it was made, in our words; solid, what some customers made of it.',
    Drawing: Portraits,
  },
  'customer-vision.sentences': {
    title: 'Two sentences, two subjects',
    note: 'The first comes back to the firm that speaks it. The second leaves the firm and ends with somebody else. Both forms are ours.',
    Drawing: Sentences,
  },
  'alignment.steps': {
    title: 'Where a step can lead',
    note: 'A step can run with the becoming, beside it or against it. The three results and the examples are ours; Southwest and IKEA are told in their cases.',
    Drawing: Steps,
  },
  'best-beta.ways': {
    title: 'Three ways to a best beta',
    note: 'The outlined circle is the firm, the filled one the customer from whom it learns; where that customer does not exist yet, she is dashed. The three ways are Schrage’s words; the rest is our reading.',
    Drawing: Ways,
  },
  'dark-side.shadow': {
    title: 'Three places where the cost of a yes can fall',
    note: 'The disk is the customer who answers; the broken line is whoever bears the cost. The first place is Schrage’s, the other two are ours. Examples from McDonald’s, Facebook and IKEA.',
    Drawing: Shadow,
  },
  'aligning-leaders.hour': {
    title: 'An hour that begins apart',
    note: 'The minutes on the left are those of the meeting. The order and the times are ours; the text says which steps research supports, and how far.',
    Drawing: Hour,
  'investing-in-customers.marks': {
    title: 'Two marks for every line',
    note: 'The square is the firm. A filled disk is a gain that the customer keeps, a dashed one a loan; where the square is open, the gain works elsewhere too. The marks and the examples are ours.',
    Drawing: Marks,
  },
  'measuring-become.signs': {
    title: 'Five signs, and what else each could mean',
    note: 'The disk fills as the sign convinces us more. On the right, another reason why one might see it. Order and reasons are ours.',
    Drawing: Signs,
  },
};
