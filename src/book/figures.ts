import type { DataFigure } from '~/schemas/figure';
import { getCases } from './pages';

/** A data figure by its id, with the numbers of its sources on its page. @throws where no case has it */
export async function getFigure(
  id: string,
): Promise<{ figure: DataFigure; sourceNumbers: { key: string; number: number }[] }> {
  for (const page of await getCases()) {
    const figure = page.data.figures.find((candidate) => candidate.id === id);
    if (figure) {
      return {
        figure,
        sourceNumbers: figure.sources.map((key) => ({ key, number: page.sourceKeys.indexOf(key) + 1 })),
      };
    }
  }
  throw new Error(`No data figure "${id}". Add it to the front matter of its case.`);
}
