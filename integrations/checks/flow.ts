import type { MdastNode } from 'satteri';
import { attributesOf, isJsx, plain } from './jsx';

/** Stands in a text for what is not running text: a quotation, code, an image. */
export const hidden = '\uFFFC';

/** Running text put together from pieces of its source; it remembers where each piece stood. */
export class Flow {
  text = '';
  /** Where `<Ours>` begins and ends in the text. */
  readonly ours: [from: number, to: number][] = [];
  readonly #source: string;
  readonly #pieces: { from: number; offset: number }[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Adds what a node says. A quotation becomes one `hidden` character, its full stop and its citation. */
  add(node: MdastNode): void {
    const start = node.position?.start.offset ?? 0;
    const from = this.text.length;
    if (node.type === 'text') this.append(this.#source.slice(start, node.position?.end.offset), start);
    else if (node.type === 'break') this.append(' ', start);
    else if (isJsx(node) && node.name === 'Quote') {
      const stop = /[.!?…](?=\s*$)/.exec(plain(node))?.[0] ?? '';
      this.append(`${hidden}${stop}[@${attributesOf(node).source ?? ''}]`, start);
    } else if ('children' in node) for (const child of node.children) this.add(child);
    else if (node.type !== 'footnoteReference') this.append(hidden, start);
    if (isJsx(node) && node.name === 'Ours') this.ours.push([from, this.text.length]);
  }

  /** Adds a text that stands at an offset of the source. */
  append(text: string, offset: number): void {
    this.#pieces.push({ from: this.text.length, offset });
    this.text += text;
  }

  /** Where a character of the text stands in the source. */
  offsetOf(index: number): number {
    const piece = this.#pieces.findLast(({ from }) => from <= index);
    return piece ? piece.offset + index - piece.from : 0;
  }
}
