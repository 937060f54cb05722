import { describe, expect, it } from 'vitest';
import { newerMessage, rejectedMessage, stateMessage, unreadableMessage } from '../../../src/answers/messages';
import { statusMessage } from '../../../src/answers/status-message';

// Records, not lists: the compiler asks for every member of the union.
const unreadable: Record<Parameters<typeof unreadableMessage>[0], true> = {
  empty: true,
  'too-large': true,
  'too-deep': true,
  'not-json': true,
  'not-a-workbook': true,
  'not-migrated': true,
};
const rejected: Record<Parameters<typeof rejectedMessage>[0], true> = {
  'bad-id': true,
  'duplicate-id': true,
  'not-an-answer': true,
  'unknown-kind': true,
  'other-kind': true,
  'bad-value': true,
  'bad-question': true,
  'bad-date': true,
  'bad-history': true,
};
const keysOf = <K extends string>(record: Record<K, unknown>) => Object.keys(record) as K[];

describe('what the reader is told', () => {
  it('has a sentence of its own for everything that can go wrong', () => {
    const unsaved = (['blocked', 'not-kept', 'no-room', 'cleared'] as const).map((reason) =>
      stateMessage({ status: 'unsaved', reason }),
    );
    const all = [
      ...keysOf(unreadable).map(unreadableMessage),
      ...keysOf(rejected).map(rejectedMessage),
      ...unsaved,
      stateMessage({ status: 'read-only', version: 2 }),
      stateMessage({ status: 'ready', unread: 'some-entries' }),
      stateMessage({ status: 'ready', unread: 'not-json' }),
      newerMessage(),
    ];
    expect(new Set(all).size).toBe(all.length);
    for (const sentence of all) expect(sentence).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('says of every file that was refused that nothing was changed', () => {
    for (const reason of keysOf(unreadable)) expect(unreadableMessage(reason)).toContain('Nothing was changed');
  });

  it('says how to keep words that are not saved', () => {
    for (const reason of ['blocked', 'not-kept', 'no-room', 'cleared'] as const)
      expect(stateMessage({ status: 'unsaved', reason })).toMatch(/save a file/i);
  });

  it('is nothing while all is well', () => {
    expect([stateMessage({ status: 'loading' }), stateMessage({ status: 'ready' }), statusMessage('idle')]).toEqual([
      undefined,
      undefined,
      '',
    ]);
  });

  it('claims that words are saved for saved words only', () => {
    const saved = (['idle', 'saving', 'saved', 'unsaved', 'read-only'] as const).filter((status) =>
      statusMessage(status).startsWith('Saved on this device'),
    );
    expect(saved).toEqual(['saved']);
  });
});
