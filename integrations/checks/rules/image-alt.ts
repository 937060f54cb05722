import type { Book } from '../content';
import { type Fault, rule } from '../finding';
import { isMissing, list, record, text } from '../lenient';
import type { Element } from '../mdx';

/** An image, a drawing or a data figure without a text alternative. */
export const imageAlt = rule('image-alt', (book) => [
  ...book.pages.flatMap(({ elements }) => elements.flatMap(faultOf)),
  ...dataFigures(book),
]);

function faultOf({ name, attributes, children, at }: Element): Fault[] {
  if (['img', 'Image', 'Picture'].includes(name) && attributes.alt === undefined) {
    const fault = 'The image has no text alternative.';
    return [
      {
        at,
        fault,
        fix: '![What the image shows](…), or <img alt="What the image shows" … />; alt="" if it only decorates.',
      },
    ];
  }
  const isLabelled = attributes['aria-label'] || attributes['aria-labelledby'] || children.includes('title');
  if (name === 'svg' && attributes.role === 'img' && !isLabelled) {
    return [
      {
        at,
        fault: 'The drawing has no text alternative.',
        fix: '<svg role="img" aria-label="What the drawing shows" …>',
      },
    ];
  }
  return [];
}

function dataFigures({ pages }: Book): Fault[] {
  return pages.flatMap(({ front }) =>
    list(record(front.data).figures).flatMap((figure, index): Fault[] => {
      const { id, title, description } = record(figure);
      if (!isMissing(description)) return [];
      const fix = `description: what a reader who cannot see “${text(title)}” needs to know: what is counted, from what to what.`;
      return [
        {
          at: front.placeOf(['figures', index, 'id']),
          fault: `The data figure "${text(id)}" has no description.`,
          fix,
        },
      ];
    }),
  );
}
