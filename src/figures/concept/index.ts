import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import Ledgers from './Ledgers.astro';
import Portraits from './Portraits.astro';
import Questions from './Questions.astro';
import Sentences from './Sentences.astro';
import Shadow from './Shadow.astro';
import Steps from './Steps.astro';
import Ways from './Ways.astro';

/** A figure drawn for an idea: its caption and its drawing. */
export type Concept = { title: string; note: string; Drawing: AstroComponentFactory };

type Module = { default: AstroComponentFactory; figure: { id: string; title: string; note: string } };

/** The concept figures by id, `<slug>.<word>`: one file each in this folder, which says where it stands. */
export const concepts: Readonly<Record<string, Concept>> = Object.fromEntries(
  Object.values(import.meta.glob<Module>('./*.astro', { eager: true })).map(({ default: Drawing, figure }) => [
    figure.id,
    { ...figure, Drawing },
  ]),
);
/** The concept figures by id, `<slug>.<word>`. */
export const concepts: Readonly<Record<string, Concept>> = {
  'innovation-myopia.questions': {
    title: 'One shopper, four questions',
    note: 'The thick line shows what each question lets move; what it holds still stands beside it. The four questions are put in our words, and the answers for 1930 are ours.',
    Drawing: Questions,
  },
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
};
