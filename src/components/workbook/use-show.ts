import { useLayoutEffect, useState } from 'preact/hooks';
import { readShow, type Show, searchOf } from '~/workbook/show';

/** What the page is narrowed to. It stands in the address, and follows the browser's way back and forth. */
export function useShow(): [Show, (show: Show) => void] {
  const [show, setShow] = useState<Show>('all');
  useLayoutEffect(() => {
    const follow = () => setShow(readShow(location.search));
    follow();
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const choose = (chosen: Show) => {
    history.pushState(null, '', location.pathname + searchOf(chosen));
    setShow(chosen);
  };
  return [show, choose];
}
