import { saveFile } from '../files/save-file';

/** Width of the PNG in pixels: a full slide. */
const slideWidth = 1920;

/** Around the drawing in a file of its own, in its units: generic fonts may be wider than the book's. */
const margin = 60;

/** What the page's style sheet says of the drawing, as attributes: presentation programs read no style sheets. */
const attributes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  text: { 'font-family': 'serif' },
  '.picture-head text': { 'font-family': 'sans-serif' },
  '.picture-before': { fill: '#2b4a6b' },
  '.picture-become': { fill: '#942704', 'font-style': 'italic' },
  '.picture-head .picture-become': { 'font-style': 'normal' },
  '.picture-ring': { fill: 'none', stroke: '#44678c' },
  '.picture-slate': { fill: '#44678c' },
  '.picture-stem': { stroke: '#44678c' },
  '.picture-disc': { fill: '#d9481c' },
  '.picture-swell': { stroke: '#d9481c' },
  '.picture-inner': { fill: 'none', stroke: '#fbf8f2' },
  '.picture-paper': { fill: '#fbf8f2' },
  '.picture-rule': { stroke: '#1d1a16', 'stroke-width': '2' },
  '.picture-line': { stroke: '#d8cfc0', 'stroke-width': '1' },
};

/** Hands the reader the drawing as a file that stands on its own: SVG, or PNG for slides. */
export async function savePicture(drawn: SVGSVGElement, format: 'svg' | 'png'): Promise<void> {
  const { text, height } = selfContained(drawn);
  const content = format === 'svg' ? text : await painted(text, height);
  const type = format === 'svg' ? 'image/svg+xml' : 'image/png';
  await saveFile(new File([content], `before-and-become.${format}`, { type }));
}

/** The drawing with its own colours and size; its height in pixels at the width of a slide. */
function selfContained(drawn: SVGSVGElement): { text: string; height: number } {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const { width, height } = drawn.viewBox.baseVal;
  const box = { x: -margin, y: -margin, width: width + 2 * margin, height: height + 2 * margin };
  const pixels = Math.round((slideWidth * box.height) / box.width);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
  copy.setAttribute('width', String(slideWidth));
  copy.setAttribute('height', String(pixels));
  for (const [selector, values] of Object.entries(attributes))
    for (const element of copy.querySelectorAll(selector))
      for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
  for (const element of copy.querySelectorAll('[class]')) element.removeAttribute('class');
  copy.removeAttribute('class');
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ ...box, fill: '#fbf8f2' })) ground.setAttribute(name, String(value));
  // After title and description, which come first in any SVG.
  copy.querySelector('desc')?.after(ground);
  return { text: new XMLSerializer().serializeToString(copy), height: pixels };
}

/** The same, painted. */
async function painted(svg: string, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: slideWidth, height });
  canvas.getContext('2d')?.drawImage(image, 0, 0, slideWidth, height);
  return await new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('The picture could not be painted.'))), 'image/png');
  });
}
