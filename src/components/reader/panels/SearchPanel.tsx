import { useEffect, useState } from 'preact/hooks';
import Search from '../../search/Search';
import stylesheet from '../../search/search.css?url';
import { loadStyles } from './load-styles';
import { Panel } from './Panel';

/** The search in a panel. */
export function SearchPanel() {
  const [styled, setStyled] = useState(false);
  useEffect(() => {
    const show = () => setStyled(true);
    loadStyles(stylesheet).then(show, show);
  }, []);
  return (
    <Panel name="search" title="Search">
      {styled ? <Search base={import.meta.env.BASE_URL} /> : <p role="status">Loading the search…</p>}
    </Panel>
  );
}
