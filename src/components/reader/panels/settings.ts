import { readJson, writeJson } from '~/answers/settings';
import { type AnswerStorage, SETTINGS_KEY } from '~/answers/storage';
import { isRecord } from '~/schemas/answer-value';

/** Each setting as its radio button's value; empty is the default. */
export type Settings = Record<(typeof names)[number], string>;

const names = ['theme', 'face', 'size', 'width'] as const;

/** The stored settings; defaults where nothing usable is stored. */
export const readSettings = (storage: AnswerStorage): Settings => readJson(storage, SETTINGS_KEY, coerce);

/** Keeps the settings for the next page, beside what else stands there. components/frame/first-paint.js applies them. */
export const writeSettings = (storage: AnswerStorage, settings: Settings): boolean =>
  writeJson(storage, SETTINGS_KEY, {
    ...readJson(storage, SETTINGS_KEY, (data) => (isRecord(data) ? data : {})),
    ...settings,
  });

/** Puts the settings on this page. */
export function applySettings(settings: Settings): void {
  const { dataset } = document.documentElement;
  for (const name of names) {
    if (settings[name]) dataset[name] = settings[name];
    else delete dataset[name];
  }
  dataset['theme'] ??= matchMedia('(prefers-color-scheme:dark)').matches ? 'night' : 'paper';
}

function coerce(data: unknown): Settings {
  const given = (data ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    names.map((name) => [name, typeof given[name] === 'string' ? given[name] : '']),
  ) as Settings;
}
