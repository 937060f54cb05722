import type { FunctionComponent } from 'preact';
import { render } from 'preact';
import { Contents } from './Contents';
import { loadStyles } from './load-styles';
import stylesheet from './panels.css?url';
import { SearchPanel } from './SearchPanel';
import { Settings } from './Settings';

const panels: Record<string, FunctionComponent> = { contents: Contents, search: SearchPanel, settings: Settings };
const shown = new Map<string, HTMLElement>();

/**
 * Opens the panel that `data-open` names, made when it is first asked for: no page carries what its reader may never open.
 * Contents and search are modal dialogs; the settings are a popover, so that a choice is seen at once.
 * @throws where its styles cannot be fetched
 */
export async function openPanel(opener: HTMLElement): Promise<void> {
  const name = opener.dataset['open'] ?? '';
  const Panel = panels[name];
  if (!Panel) return;
  await loadStyles(stylesheet);
  for (const other of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) other.close();
  let host = shown.get(name);
  if (!host) {
    host = document.body.appendChild(document.createElement('div'));
    shown.set(name, host);
    render(<Panel />, host);
  }
  const panel = host.firstElementChild;
  if (panel instanceof HTMLDialogElement) panel.showModal();
  else if (panel instanceof HTMLElement) handOver(opener, panel);
}

/** Makes the button the popover's own: from now on the browser toggles it, orders the focus and gives it back. */
function handOver(opener: HTMLElement, popover: HTMLElement): void {
  popover.id = 'settings';
  delete opener.dataset['open'];
  opener.setAttribute('popovertarget', popover.id);
  opener.click();
}
