import { cleanup } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Allocate, { allocate } from '~/components/exercises/kinds/Allocate';
import type { Points } from '~/components/exercises/points';
import type { ExerciseId } from '~/schemas/answer-value';
import { capabilityNames } from '~/schemas/capability';
import { exercise, firstFaces, nothingStored, remember, show, stored } from './reader';

const points: Points = { skill: 20, tool: 35, information: 8, access: 25, confidence: 0, community: 0 };
const asked = (id: ExerciseId) => ({ ...exercise('allocate', id), labels: capabilityNames });
const slider = (name: string) => page.getByRole('slider', { name });
const number = (name: string) => page.getByRole('spinbutton', { name: `${name}, points` });
const evenOut = page.getByRole('button', { name: 'Even out to 100' });
const status = page.getByRole('status');
/** What a screen reader is told of the sum. */
const spoken = (container: Element) => container.querySelector('[aria-live="polite"]')?.textContent;

beforeAll(() => {
  remember({
    'kept.points': { kind: 'allocate', value: points },
    'kept.changed': { kind: 'allocate', value: points },
  });
});
afterEach(cleanup);

describe('A hundred points', () => {
  it('are drawn first as the server drew them, all unspent, though some are stored', () => {
    const { server, browser } = firstFaces(Allocate, asked('kept.points'), <p>An example.</p>);
    for (const face of [server, browser])
      expect([...face.querySelectorAll('input')].map(({ value }) => value)).toEqual(Array(12).fill('0'));
    expect(server.querySelector('fieldset')?.disabled).toBe(true);
    expect(server.innerHTML).not.toContain('style=');
    // Markup has a value as an attribute, where the browser sets it.
    expect(browser.innerHTML).toBe(server.innerHTML.replaceAll(' value="0"', ''));
  });

  it('come back on slider and field alike, and nothing is said aloud', async () => {
    const container = show(Allocate, asked('kept.points'));
    for (const [name, value] of Object.entries({ Skill: '20', Tool: '35', Information: '8', Community: '0' })) {
      await expect.element(slider(name)).toHaveValue(value);
      await expect.element(number(name)).toHaveValue(Number(value));
    }
    await expect.element(slider('Skill')).toHaveAttribute('aria-valuetext', '20 points');
    await expect.element(page.getByText('12 points left')).toBeVisible();
    await expect.element(status).toHaveAttribute('data-save-status', 'saved');
    await new Promise((later) => setTimeout(later, 1200));
    expect(spoken(container)).toBe('');
  });

  it('moved on a slider move in the field, and the other way round', async () => {
    show(Allocate, asked('bound.points'));
    await expect.element(slider('Skill')).toBeEnabled();
    (slider('Skill').element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{PageUp}');
    await expect.element(number('Skill')).toHaveValue(12);
    await userEvent.fill(number('Access'), '40');
    await expect.element(slider('Access')).toHaveValue('40');
    await expect.element(slider('Access')).toHaveAttribute('aria-valuetext', '40 points');
    await expect.poll(() => stored('bound.points')).toMatchObject({ skill: 12, access: 40, community: 0 });
  });

  it('over 100 are kept as they are, and said once the reader pauses', async () => {
    const container = show(Allocate, asked('over.points'));
    await userEvent.fill(number('Skill'), '60');
    await userEvent.fill(number('Tool'), '48');
    expect(spoken(container)).toBe('');
    await expect.element(page.getByText('8 points too many', { exact: true }).first()).toBeVisible();
    await expect.poll(() => spoken(container), { timeout: 4000 }).toBe('8 points too many');
    await expect.poll(() => stored('over.points')).toMatchObject({ skill: 60, tool: 48 });
  });

  it.each([
    ['', 0],
    ['-3', 0],
    ['2.5', 3],
    ['900', 100],
  ])('typed as “%s” stand as typed until the field is left, and are then %i', async (text, value) => {
    show(Allocate, asked('typed.points'));
    await userEvent.fill(number('Skill'), '7');
    await userEvent.clear(number('Skill'));
    if (text) await userEvent.type(number('Skill'), text);
    await expect.element(slider('Skill')).toHaveValue(String(value));
    expect((number('Skill').element() as HTMLInputElement).value).toBe(text);
    await userEvent.tab();
    expect((number('Skill').element() as HTMLInputElement).value).toBe(String(value));
  });

  it('are evened out by the button, and kept so', async () => {
    const container = show(Allocate, asked('kept.changed'));
    await userEvent.click(evenOut);
    const even = { skill: 23, tool: 40, information: 9, access: 28, confidence: 0, community: 0 };
    await expect.element(number('Tool')).toHaveValue(even.tool);
    await expect.poll(() => stored('kept.changed')).toEqual(even);
    await expect.poll(() => spoken(container), { timeout: 4000 }).toBe('All 100 spent');
  });

  it('are evened out by one key from a slider and from a field, where nothing is typed by it', async () => {
    show(Allocate, asked('key.points'));
    await userEvent.fill(number('Skill'), '3');
    await userEvent.keyboard('=');
    await expect.element(number('Skill')).toHaveValue(100);
    await expect.element(number('Skill')).toHaveFocus();
    await userEvent.fill(number('Tool'), '100');
    (slider('Tool').element() as HTMLElement).focus();
    await userEvent.keyboard('{Control>}={/Control}');
    await expect.element(number('Tool')).toHaveValue(100);
    await userEvent.keyboard('=');
    await expect.element(number('Tool')).toHaveValue(50);
    await expect.element(status).toHaveAttribute('data-save-status', 'saved');
  });

  it('are written nowhere before the reader spends one', async () => {
    localStorage.clear();
    show(Allocate, asked('none.points'));
    await expect.element(slider('Skill')).toBeEnabled();
    (slider('Skill').element() as HTMLElement).focus();
    await userEvent.tab();
    window.dispatchEvent(new Event('pagehide'));
    cleanup();
    expect(nothingStored()).toBe(true);
  });
});

describe('Elsewhere, a split', () => {
  it('is shown largest first, with what is left, and under the names it was given under', () => {
    const labels = { ...capabilityNames, tool: '<b>Kit</b>' };
    const container = show(() => <allocate.Review value={points} labels={labels} />, asked('shown.points'));
    const rows = [...container.querySelectorAll('li')].map((row) => row.textContent);
    expect(rows.map((row) => row?.match(/\d+ of 100/)?.[0])).toEqual(
      [35, 25, 20, 8, 0, 0].map((count) => `${count} of 100`),
    );
    expect(rows[0]).toContain('<b>Kit</b>');
    expect(container.textContent).toContain('12 points left');
  });

  test('on paper is six rows to write in, or the numbers', () => {
    const face = (value: Points | null) =>
      show(() => <allocate.Print value={value} labels={capabilityNames} />, asked('paper.points'));
    for (const value of [null, { ...points, skill: 0, tool: 0, information: 0, access: 0 }]) {
      expect(face(value).querySelectorAll('li > i')).toHaveLength(6);
    }
    expect(face(points).querySelector('i')).toBeNull();
    expect(face(points).textContent).toContain('35 of 100');
  });

  test('as text is a list, largest first, with the sum where it is not 100', () => {
    expect(allocate.text(points, capabilityNames)).toBe(
      '- Tool: 35\n- Access: 25\n- Skill: 20\n- Information: 8\n- Confidence: 0\n- Community: 0\n\n88 of 100: 12 points left',
    );
    expect(allocate.text({ ...points, community: 12 }, {})).toMatch(/^- tool: 35\n(.*\n){4}- confidence: 0$/);
  });

  test('of nothing is empty', () => {
    expect(allocate.isEmpty({ ...points, skill: 0, tool: 0, information: 0, access: 0 })).toBe(true);
    expect(allocate.isEmpty(points)).toBe(false);
  });
});
