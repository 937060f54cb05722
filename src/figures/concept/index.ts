import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/** A figure drawn for an idea: its caption and its drawing. */
export type Concept = { title: string; note: string; Drawing: AstroComponentFactory };

type Module = { default: AstroComponentFactory; figure: { id: string; title: string; note: string } };

/** The concept figures by id, `<slug>.<word>`: one file each in this folder, which says where it stands. */
export const concepts: Readonly<Record<string, Concept>> = Object.fromEntries(
  Object.values(import.meta.glob<Module>('./*.astro', { eager: true })).map(({ default: Drawing, figure }) => [
    figure.id,
    { ...figure, Drawing },
  ]),
);
