/**
 * Address of a page of this site, with the base path.
 * @param path from the root, with the slash at the end, e.g. `/cases/ikea/`
 */
export const href = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + path;
