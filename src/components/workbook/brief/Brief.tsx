import { useRef, useState } from 'preact/hooks';
import { stateMessage } from '~/answers/messages';
import { buildBrief, filledParts } from '~/workbook/brief';
import type { ExerciseIndex } from '~/workbook/workbook';
import { AnswerReview } from '../answers/AnswerReview';
import { SaveAs } from '../files/SaveAs';
import { useWorkbook } from '../use-workbook';
import { BriefSheet } from './BriefSheet';
import './brief.css';

type Props = { index: ExerciseIndex };

/** The brief: one page from the reader's answers, as it will be printed, and what she can do with it. */
export default function Brief({ index }: Props) {
  const { document, state } = useWorkbook();
  const [annex, setAnnex] = useState(false);
  const svg = useRef<SVGSVGElement>(null);
  const view = buildBrief(index, document);
  const message = stateMessage(state);
  const save = async (format: 'svg' | 'png') => {
    const { savePicture } = await import('./save-picture');
    if (svg.current) await savePicture(svg.current, format);
  };
  return (
    <div class="brief" data-loading={state.status === 'loading'}>
      {message && (
        <p class="trouble" role="alert">
          {message}
        </p>
      )}
      <BriefSheet view={view} name={document.workbook.name} svg={svg} />
      <aside class="brief-take needs-script" aria-labelledby="brief-take">
        <h2 id="brief-take">Take it with you</h2>
        <div>
          <button type="button" class="button main" onClick={() => window.print()}>
            Print
          </button>
          <p>One page, A4 or Letter. Or save it as a PDF.</p>
          <label>
            <input type="checkbox" checked={annex} onChange={(event) => setAnnex(event.currentTarget.checked)} />
            With annex
          </label>
          <p>The same answers in full, from the second page on.</p>
        </div>
        <div>
          <SaveAs what="brief" index={index} disabled={filledParts(view).length === 0} />
          <p>The same answers in full, with their questions.</p>
        </div>
        <div>
          <p>The picture for your slides:</p>
          <button type="button" class="button" disabled={!view.picture?.filled} onClick={() => void save('png')}>
            Save as PNG
          </button>
          <button type="button" class="button" disabled={!view.picture?.filled} onClick={() => void save('svg')}>
            Save as SVG
          </button>
        </div>
      </aside>
      <section class="brief-annex" aria-labelledby="brief-annex" hidden={!annex}>
        <h2 id="brief-annex">Annex: the answers in full</h2>
        {Object.values(view).map(({ exercise, filled }) => (
          <section key={exercise.id}>
            <h3>{exercise.title}</h3>
            <p class="brief-prompt">{filled?.answer.prompt ?? exercise.prompt}</p>
            <AnswerReview
              kind={exercise.kind}
              value={filled?.answer.value ?? null}
              labels={filled?.answer.labels ?? exercise.labels}
            />
          </section>
        ))}
      </section>
    </div>
  );
}
