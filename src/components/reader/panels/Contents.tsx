import { useEffect, useRef, useState } from 'preact/hooks';
import { Panel } from './Panel';
import { showProgress } from './progress';

/** The contents, fetched from the cover once, with what the reader has answered. */
export function Contents() {
  const body = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  const cover = document.querySelector<HTMLAnchorElement>('[data-open="contents"]')?.href ?? '';
  useEffect(() => {
    fetchContents(cover)
      .then((contents) => {
        body.current?.replaceChildren(contents);
        const here = [...contents.querySelectorAll('a')].find((page) => page.pathname === location.pathname);
        here?.setAttribute('aria-current', 'page');
        here?.focus();
        showProgress(contents);
        setState('shown');
      })
      .catch(() => setState('failed'));
  }, [cover]);
  return (
    <Panel name="contents" title="Contents">
      <p role="status" hidden={state === 'shown'}>
        {state === 'loading' && 'Loading the contents…'}
        {state === 'failed' && (
          <>
            The contents could not be loaded. <a href={cover}>Open the cover</a> instead.
          </>
        )}
      </p>
      <div ref={body} />
    </Panel>
  );
}

async function fetchContents(cover: string): Promise<HTMLElement> {
  const response = await fetch(cover);
  // Only the contents are parsed: the styles of a whole page would be refused by this page's security policy.
  const [, html] = (await response.text()).match(/(<nav class="contents"[\s\S]*?<\/nav>)/) ?? [];
  const contents = new DOMParser().parseFromString(html ?? '', 'text/html').querySelector('nav');
  if (!contents) throw new Error('The cover has no contents.');
  contents.removeAttribute('id');
  return document.adoptNode(contents);
}
