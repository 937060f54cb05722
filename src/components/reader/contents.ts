/**
 * Fills the contents dialog from the cover, once: so that no page has to carry the whole contents.
 * Where the cover cannot be fetched the reader is told, and the link to it is offered.
 */
export async function openContents(dialog: HTMLDialogElement): Promise<void> {
  const body = dialog.querySelector('[data-contents]');
  const link = document.querySelector<HTMLAnchorElement>('[data-open="contents"]');
  if (!body || !link || body.querySelector('nav')) return;
  try {
    const response = await fetch(link.href);
    // Only the contents are parsed: the styles of a whole page would be refused by this page's security policy.
    const [, html] = (await response.text()).match(/(<nav class="contents"[\s\S]*?<\/nav>)/) ?? [];
    const contents = new DOMParser().parseFromString(html ?? '', 'text/html').querySelector('nav');
    if (!contents) throw new Error('no contents');
    contents.removeAttribute('id');
    body.replaceChildren(document.adoptNode(contents));
    const current = [...body.querySelectorAll('a')].find((page) => page.pathname === location.pathname);
    current?.setAttribute('aria-current', 'page');
    (current ?? body.querySelector('a'))?.focus();
    void import('./progress').then(({ showProgress }) => showProgress(body));
  } catch {
    const status = document.createElement('p');
    status.setAttribute('role', 'alert');
    const cover = document.createElement('a');
    cover.href = link.href;
    cover.textContent = 'Open the cover';
    status.append('The contents could not be loaded. ', cover, ' instead.');
    body.replaceChildren(status);
  }
}
