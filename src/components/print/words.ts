import ConceptFigure from '../book/ConceptFigure.astro';
import DataFigure from '../book/DataFigure.astro';
import Idea from '../book/Idea.astro';
import Ours from '../book/Ours.astro';
import PrintCite from './PrintCite.astro';
import PrintExercise from './PrintExercise.astro';
import PrintHeading from './PrintHeading.astro';
import PrintNote from './PrintNote.astro';
import PrintQuote from './PrintQuote.astro';
import PrintSubheading from './PrintSubheading.astro';
import PrintTerm from './PrintTerm.astro';

/** The author's vocabulary on paper: the same words without controls. */
export const printWords = {
  Cite: PrintCite,
  ConceptFigure,
  DataFigure,
  Exercise: PrintExercise,
  h2: PrintHeading,
  h3: PrintSubheading,
  Idea,
  Note: PrintNote,
  Ours,
  Quote: PrintQuote,
  Term: PrintTerm,
};
