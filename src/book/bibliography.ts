import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem } from './csl';

/** Formats in which the bibliography can be taken away: the name of the file, and what a browser is told it is. */
export const bibliographyFiles = {
  bibtex: { name: 'the-ask.bib', type: 'application/x-bibtex; charset=utf-8' },
  data: { name: 'the-ask.json', type: 'application/vnd.citationstyles.csl+json; charset=utf-8' },
} as const;

// Our keys have hyphens, which every BibTeX reads; the plugin would make up keys without.
plugins.config.get('@bibtex').format.checkLabel = false;

/** Works as one file: `bibtex`, or `data`, which is CSL-JSON. */
export const bibliography = (items: CslItem[], format: keyof typeof bibliographyFiles): string =>
  new Cite(items).format(format);
