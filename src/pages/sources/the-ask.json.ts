import type { APIRoute } from 'astro';
import { bibliography, bibliographyFiles } from '~/book/bibliography';
import { getCitedSources } from '~/book/sources';

/** Every cited work as CSL-JSON. */
export const GET: APIRoute = async () =>
  new Response(
    bibliography(
      (await getCitedSources()).map(({ csl }) => csl),
      'data',
    ),
    {
      headers: { 'content-type': bibliographyFiles.data.type },
    },
  );
