/** The part of Citation.js in use here; the package has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    /** CSL-JSON items, or text in a format that a plugin reads. */
    constructor(items: object[] | string);
    /** What was read, as CSL-JSON. */
    data: { id: string }[];
    format(
      output: 'bibliography',
      options: { format: 'html'; template: string; lang: string; asEntryArray: true },
    ): [id: string, html: string][];
    format(output: 'bibtex' | 'data'): string;
  }
  export const plugins: { config: { get(plugin: '@bibtex'): { format: { checkLabel: boolean } } } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
