/** The roles that have a reading path, in the order of the list. Browsers read them too: no schema here. */
export const roles = ['executive', 'brand', 'innovation', 'founder', 'community'] as const;

/** Address of a reading path, and its key in `src/content/paths.yaml`. Permanent. */
export type Role = (typeof roles)[number];
