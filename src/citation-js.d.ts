/** The part of Citation.js in use here; the package has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: object[]);
    format(
      output: 'bibliography',
      options: { format: 'html'; template: string; lang: string; asEntryArray: true },
    ): [id: string, html: string][];
  }
}
declare module '@citation-js/plugin-csl';
