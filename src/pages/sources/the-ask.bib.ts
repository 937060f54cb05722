import type { APIRoute } from 'astro';
import { bibliography, bibliographyFiles } from '~/book/bibliography';
import { getCitedSources } from '~/book/sources';

/** Every cited work as BibTeX. */
export const GET: APIRoute = async () =>
  new Response(
    bibliography(
      (await getCitedSources()).map(({ csl }) => csl),
      'bibtex',
    ),
    {
      headers: { 'content-type': bibliographyFiles.bibtex.type },
    },
  );
