import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { connect, answers as pageAnswers } from '../../../src/answers/page';
import type { AnswersStore } from '../../../src/answers/store';
import { useAnswer } from '../../../src/answers/use-answer';
import { answer, documentOf, INVENTORY, reflect, World, worldWith } from './world';

/** A window as far as it is heard, whose page can be hidden. */
class FakePage extends EventTarget {
  readonly document = Object.assign(new EventTarget(), { visibilityState: 'visible' });

  turn(visibilityState: 'hidden' | 'visible'): void {
    this.document.visibilityState = visibilityState;
    this.document.dispatchEvent(new Event('visibilitychange'));
  }
}

function open(world: World) {
  const page = new FakePage();
  const store = world.tab({ hears: false });
  const close = connect(store, world.storage(), page as unknown as Window);
  return { page, store, close };
}

describe('a page', () => {
  it('saves the last keystroke when it is hidden, and when it is closed', () => {
    for (const leave of [
      (page: FakePage) => page.turn('hidden'),
      (page: FakePage) => page.dispatchEvent(new Event('pagehide')),
    ]) {
      const world = new World();
      const { page, store } = open(world);
      store.set(INVENTORY, 'last words', reflect);
      leave(page);
      expect(world.stored().answers[INVENTORY]?.value).toBe('last words');
    }
  });

  it('reads again when it comes back, and when another tab wrote', () => {
    const world = worldWith(documentOf({ [INVENTORY]: answer('mine') }));
    const { page, store } = open(world);
    const other = world.tab();
    const write = (text: string) => {
      other.set(INVENTORY, text, reflect);
      other.flush();
    };
    write('heard');
    expect(store.get(INVENTORY)?.value).toBe('heard');
    for (const comeBack of [() => page.turn('visible'), () => page.dispatchEvent(new Event('pageshow'))]) {
      const text = JSON.stringify(
        documentOf({
          [INVENTORY]: { ...answer(`${comeBack}`), updatedAt: new Date(world.now() + 1000).toISOString() },
        }),
      );
      world.area.items.set('the-ask:workbook:w1', text);
      comeBack();
      expect(store.get(INVENTORY)?.value).toBe(`${comeBack}`);
      world.pass(60_000);
    }
  });

  it('that was closed hears no more', () => {
    const world = new World();
    const { page, store, close } = open(world);
    close();
    store.set(INVENTORY, 'unsaved', reflect);
    page.turn('hidden');
    page.dispatchEvent(new Event('pagehide'));
    expect(world.keys()).toEqual([]);
  });
});

describe('an exercise', () => {
  function Face({ store }: { store: AnswersStore }) {
    const { value, status } = useAnswer(INVENTORY, reflect, store);
    return h('p', { 'data-save-status': status }, value ?? 'nothing yet');
  }

  it('renders first what the server rendered, though its answer is already there', () => {
    const store = worldWith(documentOf({ [INVENTORY]: answer('mine') })).tab();
    expect(store.get(INVENTORY)?.value).toBe('mine');
    const first = renderToString(h(Face, { store }));
    expect(first).toBe('<p data-save-status="idle">nothing yet</p>');
    expect(first).toBe(renderToString(h(Face, { store: pageAnswers })));
  });

  it('on the server reads nothing', () => {
    expect(pageAnswers.state()).toEqual({ status: 'loading' });
  });
});
