import type { ComponentChildren } from 'preact';
import type { BriefPart as Part } from '~/schemas/exercise';
import { type BriefSection, briefTitles } from '~/workbook/brief';

type Props<P extends Part> = {
  part: P;
  /** What will stand here, for a reader who has not written it yet. */
  purpose: string;
  section: BriefSection<P> | undefined;
  children: (filled: NonNullable<BriefSection<P>['filled']>) => ComponentChildren;
};

/** A part of the brief: what the reader wrote and the way to change it, or what will stand here and the way to write it. */
export function BriefPart<P extends Part>({ part, purpose, section, children }: Props<P>) {
  if (!section) return null;
  const { exercise, filled } = section;
  const title = briefTitles[part];
  const id = `brief-${part}`;
  return (
    <section class={id} aria-labelledby={id} data-answer={exercise.id} data-answered={filled !== undefined}>
      <header>
        <h2 class="caps" id={id}>
          {title}
        </h2>
        {filled && (
          <a class="brief-change" href={exercise.href} aria-label={`Change it: ${title}`}>
            Change it
          </a>
        )}
      </header>
      {filled ? (
        children(filled)
      ) : (
        <p class="brief-purpose">
          {purpose} <a href={exercise.href}>{`Write it in exercise ${exercise.number}`}</a>
        </p>
      )}
      {filled?.isCut && <p class="brief-continued">Continued in the annex</p>}
    </section>
  );
}
