import { useEffect, useState } from 'preact/hooks';

/**
 * Something of the page that is fetched when it is first wanted. Undefined until it is there, `failed` where it could not
 * be fetched; wanting it again tries again.
 */
export function useFetched<T extends object>(wanted: boolean, fetchIt: () => Promise<T>): T | 'failed' | undefined {
  const [fetched, setFetched] = useState<T | 'failed'>();
  useEffect(() => {
    if (!wanted || (fetched && fetched !== 'failed')) return;
    // A component is a function, which the state would take for an update: so modules are kept, not what they export.
    fetchIt().then(
      (it) => setFetched(it),
      () => setFetched('failed'),
    );
  }, [wanted]);
  return fetched;
}

/** What the reader is told where that failed. */
export const notFetched =
  'This could not be fetched. Your answer is safe on this device. Check the connection, close this and open it again.';
