import type { Locator, Page } from '@playwright/test';
import type { ExerciseKind, ExerciseOf } from '../../../src/schemas/exercise';
import type { Held } from './held';

/** How one exercise is done without a mouse; both ways come to the same answer, and are told the same on the way. */
export type Way = {
  /** From the first stop in the exercise on, with the names and roles of the stops. */
  byKeyboard: (reader: Reader) => Promise<void>;
  byTouch: (reader: Reader) => Promise<void>;
  /** What is said meanwhile, besides that it is saved. */
  said: string[];
  /** What its controls hold then. */
  held: Held;
  /** The same as a screen reader finds it: lines of an aria snapshot. */
  tree: string[];
  /** What its foot says of how much it is. */
  count?: string;
};

export type Reader = { page: Page; exercise: Locator; said: () => Promise<string[]> };

/** The way of any exercise of a kind. */
export type Ways<K extends ExerciseKind> = { [Each in K]: (asked: ExerciseOf<Each>) => Way };

/** Taps a field and writes as an on-screen keyboard does, which presses no keys; what stood in a number field goes. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await field.tap();
  await page.keyboard.insertText(text);
}
