/** Wakes the controls of the list of sources. */
import { wake } from './wake';

const tools = document.querySelector('[data-sources-tools]') as HTMLFormElement;
const list = document.querySelector('[data-sources]') as HTMLElement;
wake(tools, list, () => import('./filter'));
