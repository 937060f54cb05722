import type { APIRoute } from 'astro';
import schema from '~/answers/files/workbook.schema.json';

/** The published description of a `.ask.json` file. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(schema, null, 2), { headers: { 'content-type': 'application/json' } });
