import Search from './Search';
import './search.css';

/** The search on a page of its own: its words stand in the address, so that a search can be linked. */
export default function SearchPage({ base }: { base: string }) {
  return <Search base={base} onQuery={keepInAddress} />;
}

function keepInAddress(query: string): void {
  const address = new URL(location.href);
  if (query) address.searchParams.set('q', query);
  else address.searchParams.delete('q');
  history.replaceState(null, '', address);
}
