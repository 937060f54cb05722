/**
 * Remembers the result of the first call, so that collections are read once a build.
 * In development every call reads again: content changes while the server runs.
 */
export function once<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return read();
    result ??= read();
    return result;
  };
}
