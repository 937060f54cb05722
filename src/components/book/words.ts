import Cite from './Cite.astro';
import ConceptFigure from './ConceptFigure.astro';
import DataFigure from './DataFigure.astro';
import Exercise from './Exercise.astro';
import Idea from './Idea.astro';
import Note from './Note.astro';
import Ours from './Ours.astro';
import Quote from './Quote.astro';
import Term from './Term.astro';

/** The author's vocabulary in a page behind the text. */
export const backMatterWords = { Cite, Note, Ours, Quote, Term };

const text = { ...backMatterWords, Exercise, Idea };

/** The author's vocabulary in a chapter: what its MDX may use without importing it. docs/authoring.md explains each. */
export const chapterWords = { ...text, ConceptFigure };

/** The author's vocabulary in a case. */
export const caseWords = { ...text, DataFigure };
