/** Sorts and filters the case library in place; its state stands in the address, so that a view can be shared. */

const table = document.querySelector('[data-library]');
const tools = document.querySelector<HTMLFormElement>('[data-library-tools]');
if (table && tools) {
  const body = table.querySelector('tbody') as HTMLTableSectionElement;
  const rows = [...body.rows];
  const state = new URLSearchParams(location.search);
  for (const button of table.querySelectorAll('button')) button.disabled = false;
  for (const name of ['find', 'industry', 'outcome', 'sort']) {
    const value = state.get(name);
    const field = tools.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
    if (value) field.value = value;
    if (field.value === '' && field instanceof HTMLSelectElement) field.selectedIndex = 0;
  }

  const show = () => {
    const field = (name: string) => (tools.elements.namedItem(name) as HTMLInputElement).value;
    const words = field('find').toLowerCase().split(/\s+/);
    const shown = rows.filter((row) => {
      row.hidden = !(
        words.every((word) => row.textContent.toLowerCase().includes(word)) &&
        ['industry', 'outcome'].every((name) => !field(name) || row.dataset[name] === field(name))
      );
      return !row.hidden;
    });
    const key = field('sort');
    const descending = state.get('order') === 'desc';
    rows.sort((a, b) => compare(a, b, key) * (descending ? -1 : 1));
    body.append(...rows);
    for (const head of table.querySelectorAll('thead th')) {
      if (head.classList.contains(key)) head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    const count = document.querySelector('[data-count]') as HTMLElement;
    count.textContent = `${shown.length} of ${rows.length} cases shown.`;
    (document.querySelector('[data-none]') as HTMLElement).hidden = shown.length > 0;
  };

  const remember = () => {
    for (const [name, value] of new FormData(tools)) {
      if (value && !(name === 'sort' && value === 'year')) state.set(name, String(value));
      else state.delete(name);
    }
    history.replaceState(null, '', `${location.pathname}${state.size > 0 ? `?${state}` : ''}`);
    show();
  };

  tools.addEventListener('input', remember);
  tools.addEventListener('submit', (event) => event.preventDefault());
  table.addEventListener('click', (event) => {
    const key = (event.target as Element).closest<HTMLElement>('[data-sort]')?.dataset.sort;
    if (!key) return;
    const sort = tools.elements.namedItem('sort') as HTMLSelectElement;
    if (sort.value === key && state.get('order') !== 'desc') state.set('order', 'desc');
    else state.delete('order');
    sort.value = key;
    remember();
  });
  document.querySelector('[data-reset]')?.addEventListener('click', () => {
    tools.reset();
    remember();
    (tools.elements.namedItem('find') as HTMLInputElement).focus();
  });
  show();
}

function compare(a: HTMLElement, b: HTMLElement, key: string): number {
  return (
    (a.dataset[key] ?? '').localeCompare(b.dataset[key] ?? '', 'en', { numeric: true }) ||
    (a.dataset['title'] ?? '').localeCompare(b.dataset['title'] ?? '', 'en')
  );
}
