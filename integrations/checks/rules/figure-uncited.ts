import { figureSentences } from '../figure-sentences';
import { rule } from '../finding';

/** A figure without a citation in its sentence or the next. */
export const figureUncited = rule('figure-uncited', ({ pages }) =>
  pages.flatMap((page) =>
    figureSentences(page)
      .filter(({ keys }) => keys.length === 0)
      .map(({ text, figures, at, later }) => ({
        at,
        fault: `No citation for ${figures.map((figure) => `“${figure}”`).join(', ')}, neither in the sentence nor in the next.`,
        fix: `${text.length > 60 ? `…${text.slice(-60)}` : text}[@${later ?? 'key'}]${later ? ' (if that is its source)' : ''}, or <Ours reason="…">…</Ours> around a figure of our own.`,
      })),
  ),
);
