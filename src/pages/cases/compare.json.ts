import type { APIRoute } from 'astro';
import { today } from '~/book/cases';
import { type ComparedCases, compared } from '~/book/compared';
import { getCases } from '~/book/pages';

/** What the library shows side by side, fetched when a reader first compares. */
export const GET: APIRoute = async () => {
  const cases = await getCases();
  const file: ComparedCases = { today: today(cases), cases: cases.map(compared) };
  return new Response(JSON.stringify(file), { headers: { 'content-type': 'application/json' } });
};
