import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FilterCounts } from './pagefind';
import { type Hit, useResults } from './use-results';

type Props = {
  /** Base path of the site, where the index lies. */
  base: string;
  /** Words to begin with, from the address. */
  query?: string;
  /** Called with every change of the words, so that the search page can keep them in its address. */
  onQuery?: (query: string) => void;
};

/** Searches the book: a combobox over a list of sections, with the words marked. Its index is fetched at the first focus. */
export default function Search({ base, query: given = '', onQuery }: Props) {
  const [query, setQuery] = useState(given);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [active, setActive] = useState(-1);
  const [asked, setAsked] = useState(false);
  const { state, hits, filters, retry } = useResults(base, query, chosen, asked);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  useEffect(() => {
    const fromAddress = new URLSearchParams(location.search).get('q') ?? '';
    if (!onQuery) input.current?.focus();
    else if (fromAddress) {
      setQuery(fromAddress);
      setAsked(true);
    }
  }, [onQuery]);
  useEffect(() => setActive(-1), [query]);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  const type = (words: string) => {
    setQuery(words);
    onQuery?.(words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length > 0) {
      event.preventDefault();
      setActive((now) => (now + step + hits.length + (now < 0 && step < 0 ? 1 : 0)) % hits.length);
    }
    const hit = hits[active];
    if (event.key === 'Enter' && hit) {
      event.preventDefault();
      location.assign(hit.url);
    }
  };

  return (
    <div class="search" onFocusCapture={() => setAsked(true)}>
      <div class="search-field">
        <label class="visually-hidden" for={`${id}-field`}>
          Search the book
        </label>
        <input
          ref={input}
          id={`${id}-field`}
          type="search"
          autocomplete="off"
          placeholder="A word, a question"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          value={query}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <Filters filters={filters} chosen={chosen} onChoose={setChosen} />
      <p class="search-keys">Arrow keys move, Enter opens, Esc closes.</p>
      <p class="search-count" role="status">
        {said(state, query, hits.length)}
      </p>
      <div id={`${id}-list`} role="listbox" aria-label="Results" hidden={hits.length === 0}>
        {hits.map((hit, index) => (
          <HitRow key={hit.url} hit={hit} id={`${id}-${index}`} active={index === active} />
        ))}
      </div>
      {state === 'failed' && (
        <p class="trouble" role="alert">
          The search index could not be loaded. Are you offline?{' '}
          <button type="button" class="link" onClick={retry}>
            Try again
          </button>
        </p>
      )}
      {state === 'ready' && hits.length === 0 && <Suggestions none={query.trim() !== ''} onChoose={type} />}
    </div>
  );
}

function HitRow({ hit, id, active }: { hit: Hit; id: string; active: boolean }) {
  return (
    <a class="hit" href={hit.url} id={id} role="option" aria-selected={active} tabIndex={-1}>
      <span class="hit-page">{hit.page}</span>
      <span>
        <b>{hit.section}</b>
        {/* Pagefind escapes the text it excerpts; the only markup in it is its own <mark>. */}
        <span class="hit-text" dangerouslySetInnerHTML={{ __html: hit.excerpt }} />
      </span>
    </a>
  );
}

type FiltersProps = {
  filters: FilterCounts;
  chosen: Record<string, string>;
  onChoose: (chosen: Record<string, string>) => void;
};

function Filters({ filters, chosen, onChoose }: FiltersProps) {
  return (
    <div class="search-filters">
      {(['part', 'industry'] as const).map((name) => (
        <label key={name}>
          <span>{name === 'part' ? 'Part' : 'Industry'}</span>
          <select
            class="field"
            value={chosen[name] ?? ''}
            onChange={(event) => {
              const { [name]: _, ...others } = chosen;
              const { value } = event.currentTarget;
              onChoose(value ? { ...others, [name]: value } : others);
            }}
          >
            <option value="">{name === 'part' ? 'The whole book' : 'All industries'}</option>
            {Object.keys(filters[name] ?? {}).map((value) => (
              <option key={value}>{value}</option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

function Suggestions({ none, onChoose }: { none: boolean; onChoose: (query: string) => void }) {
  return (
    <div class="search-empty">
      <p>{none ? 'Nothing found. Try fewer words, or one of these:' : 'Try one of these:'}</p>
      <ul>
        {['human capital', 'drivers', 'Southwest', 'who pays', 'dark side', 'self-service'].map((words) => (
          <li key={words}>
            <button type="button" class="link" onClick={() => onChoose(words)}>
              {words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function said(state: string, query: string, count: number): string {
  if (state === 'idle') return '';
  if (state === 'loading') return 'Loading the index…';
  if (state === 'searching' && count === 0) return 'Searching…';
  if (state === 'failed' || query.trim() === '') return '';
  return count === 1 ? 'One section found.' : `${count === 0 ? 'No' : count} sections found.`;
}
