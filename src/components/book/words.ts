import Cite from './Cite.astro';
import ConceptFigure from './ConceptFigure.astro';
import DataFigure from './DataFigure.astro';
import Exercise from './Exercise.astro';
import Idea from './Idea.astro';
import Note from './Note.astro';
import Ours from './Ours.astro';
import Quote from './Quote.astro';
import Term from './Term.astro';

/** The author's vocabulary: what MDX may use without importing it. docs/authoring.md explains each. */
export const words = { Cite, ConceptFigure, DataFigure, Exercise, Idea, Note, Ours, Quote, Term };
