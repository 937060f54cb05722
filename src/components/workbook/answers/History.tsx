import { useMemo } from 'preact/hooks';
import { type Answer, type Version, versionOf } from '~/answers/document';
import { actions } from '~/answers/workbook-page';
import { textOf } from '~/components/exercises/kinds';
import type { ExerciseId } from '~/schemas/answer-value';
import { difference } from '~/workbook/difference';
import { earlierVersions } from '~/workbook/history';
import type { Done } from '../UndoBar';

type Props = { id: ExerciseId; answer: Answer; locked: boolean; onDone: (done: Done) => void };

/** The earlier versions of an answer, newest first, with what was changed after each, and the way back to any of them. */
export function History({ id, answer, locked, onDone }: Props) {
  return (
    <div class="history">
      <p class="ui small">
        What you took out afterwards is <del>crossed out</del>, what you put in is <ins>underlined</ins>.
      </p>
      <ol>
        {earlierVersions(answer).map(({ version, next }, at) => (
          <li key={at}>
            <p class="history-head">
              <time dateTime={version.updatedAt}>{moment(version.updatedAt)}</time>
              <button
                type="button"
                class="link"
                disabled={locked}
                onClick={() => {
                  const replaced = versionOf(answer);
                  actions.restore(id, version);
                  onDone({
                    sentence: `Your version of ${moment(version.updatedAt)} is back.`,
                    undo: () => actions.restore(id, replaced),
                  });
                }}
              >
                Bring this version back
              </button>
            </p>
            {version.prompt !== next.prompt && <p class="workbook-old">The question then read: “{version.prompt}”</p>}
            <Changes earlier={readable(answer.kind, version)} later={readable(answer.kind, next)} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Changes({ earlier, later }: { earlier: string; later: string }) {
  const runs = useMemo(() => difference(earlier, later), [earlier, later]);
  return (
    <p class="written">
      {runs.map(({ text, change }, at) => {
        if (change === 'none') return text;
        const Tag = change === 'out' ? 'del' : 'ins';
        return (
          <Tag key={at} data-replaced={runs[at + 1]?.change === 'in'}>
            <span class="visually-hidden">{change === 'out' ? ' [taken out: ' : ' [put in: '}</span>
            {text}
            <span class="visually-hidden">] </span>
          </Tag>
        );
      })}
    </p>
  );
}

/** An answer in words, the cells of its tables a line each row. */
const readable = (kind: string, version: Version): string => {
  const text = textOf({ kind, ...version });
  return typeof text === 'string' ? text : text.map((cells) => cells.join(' | ')).join('\n');
};

/** “March 3, 2026 at 9:30 AM”, in the reader's own time zone. */
const moment = (date: string): string =>
  new Date(date).toLocaleString('en-US', { dateStyle: 'long', timeStyle: 'short' });
