import { cleanup, render } from '@testing-library/preact';
import fc from 'fast-check';
import type { FunctionComponent } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { idsOf } from '~/answers/document';
import { applyImport, previewImport } from '~/answers/files/transfer';
import { parse } from '~/answers/parse';
import type { AnswerProps } from '~/components/exercises/kind';
import { isKnownKind, kinds } from '~/components/exercises/kinds';
import { EXERCISE_KINDS, type ExerciseKind } from '~/schemas/answer-value';
import { values } from '../unit/answers/arbitraries';
import { answer, documentOf } from '../unit/answers/world';

const evil = '<img data-evil src="x" onerror="window.evil = 1"><script data-evil>window.evil = 1</script>';
const asked = documentOf(Object.fromEntries(EXERCISE_KINDS.map((kind) => [`book.${kind}`, { ...answer(null), kind }])));
const kept = documentOf({ ...asked.answers, 'book.reflect': answer('mine'), 'book.own': answer('only here') });
const now = Date.parse('2026-11-23T09:00:00.000Z');

const text = fc.constantFrom(evil, '', 'words', '__proto__', 'half \uD83D', '</textarea>', '\u202E');
const anything = fc.oneof(text, fc.jsonValue({ maxDepth: 2 }));
const oddId = fc.constantFrom('gone.one', '__proto__', 'constructor', evil);
const date = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('2026-11-22T08:00:00.000Z', '2026-11-22T10:00:00.000Z', '2999-01-01T00:00:00.000Z'),
  },
  anything,
);
const labels = fc.oneof(
  { weight: 3, arbitrary: fc.dictionary(fc.constantFrom('a', 'b', 'a.b', 'a.b.right', evil), text) },
  anything,
);
/** Mostly each kind, with a value it may have, the words of which do harm, or with anything at all. */
const entry = fc.constantFrom(...EXERCISE_KINDS).chain((kind) => {
  const answered = fc.record(
    {
      kind: fc.oneof({ weight: 5, arbitrary: fc.constant<string>(kind) }, text),
      value: fc.oneof({ weight: 5, arbitrary: values[kind].map(poisoned) }, anything),
      prompt: fc.oneof({ weight: 5, arbitrary: text }, anything),
      labels,
      updatedAt: date,
      starred: anything,
      history: fc.oneof(
        fc.constant([]),
        fc.array(fc.record({ value: anything, prompt: text, labels, updatedAt: date }), { maxLength: 2 }),
        anything,
      ),
    },
    { requiredKeys: ['kind', 'value', 'prompt', 'labels', 'updatedAt', 'history'] },
  );
  return fc.tuple(
    fc.oneof({ weight: 7, arbitrary: fc.constant(`book.${kind}`) }, oddId),
    fc.oneof({ weight: 9, arbitrary: answered }, anything),
  );
});
const file = fc.tuple(fc.array(entry, { maxLength: 4 }), text, anything).map(([entries, name, odd]) =>
  JSON.stringify({
    ...kept,
    savedAt: odd,
    mood: odd,
    workbook: { ...kept.workbook, name },
    answers: Object.fromEntries(entries),
  }),
);
/** Cut off, with something put in, or as it is. */
const damaged = fc
  .tuple(
    file,
    fc.nat(4000),
    fc.oneof(
      { weight: 5, arbitrary: fc.constant('') },
      fc.constantFrom('cut', '{', '"', evil, '\u0000', ',"answers":{}'),
    ),
  )
  .map(([whole, at, what]) => (what === 'cut' ? whole.slice(0, at) : whole.slice(0, at) + what + whole.slice(at)));

afterEach(cleanup);

it('Ten thousand files made to do harm: none throws, none becomes markup, none costs an answer that was here', () => {
  const seen = new Set<string>();
  let ready = 0;
  fc.assert(
    fc.property(damaged, (content) => {
      const preview = previewImport(content, { into: kept, now });
      if (preview.status !== 'ready') return;
      ready += 1;
      const after = applyImport(kept, preview.incoming, now);
      for (const each of idsOf(kept.answers)) {
        const said = [after.answers[each], ...(after.answers[each]?.history ?? [])].map((version) => version?.value);
        if (kept.answers[each]?.value !== null) expect(said).toContain(kept.answers[each]?.value);
      }
      expect(parse(JSON.stringify(after))).toMatchObject({ status: 'loaded', rejected: [] });
      for (const { kind, value, labels: under } of Object.values(preview.incoming.answers)) {
        const shown = JSON.stringify([kind, value, under]);
        if (value === null || !isKnownKind(kind) || seen.has(shown)) continue;
        seen.add(shown);
        expectHarmless(kind, value, under);
      }
    }),
    { numRuns: 10_000 },
  );
  expect('evil' in window).toBe(false);
  expect('polluted' in {}).toBe(false);
  // Most of them can be read, and their answers are shown.
  expect(ready).toBeGreaterThan(5000);
  expect(seen.size).toBeGreaterThan(500);
}, 120_000);

/** In the workbook and on paper. */
function expectHarmless(kind: ExerciseKind, value: unknown, labels: Readonly<Record<string, string>>): void {
  for (const face of ['Review', 'Print'] as const) {
    const Face = kinds[kind][face] as FunctionComponent<AnswerProps<ExerciseKind>>;
    const { container, unmount } = render(<Face value={value as never} labels={labels} />);
    expect(container.querySelector('[data-evil], script, img')).toBeNull();
    unmount();
  }
  (kinds[kind].text as (value: unknown, labels: object) => unknown)(value, labels);
}

/** The same value with harm in place of its free words; ids, numbers and dates stay. */
function poisoned(value: unknown): unknown {
  if (typeof value === 'string') return `${evil}${value}`;
  if (Array.isArray(value)) return value.map((each) => (typeof each === 'string' ? each : poisoned(each)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === 'id' ? each : poisoned(each)]));
}
