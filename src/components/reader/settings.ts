import { readJson, writeJson } from '~/answers/settings';
import { type AnswerStorage, SETTINGS_KEY } from '~/answers/storage';

/**
 * Keeps the reading settings: shows the stored ones in the panel, applies and stores a change.
 * components/frame/first-paint.js applies them before first paint.
 */
export function listenToSettings(storage: AnswerStorage): void {
  const form = document.querySelector<HTMLFormElement>('#settings form');
  if (!form) return;
  const stored = readJson(storage, SETTINGS_KEY, coerce);
  for (const [name, value] of Object.entries(stored)) {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList) field.value = value;
  }
  form.addEventListener('change', () => {
    const chosen = coerce(Object.fromEntries(new FormData(form)));
    apply(chosen);
    writeJson(storage, SETTINGS_KEY, chosen);
  });
  matchMedia('(prefers-color-scheme:dark)').addEventListener('change', () =>
    apply(readJson(storage, SETTINGS_KEY, coerce)),
  );
}

function apply(settings: Settings): void {
  const { dataset } = document.documentElement;
  for (const name of names) {
    if (settings[name]) dataset[name] = settings[name];
    else delete dataset[name];
  }
  dataset.theme ??= matchMedia('(prefers-color-scheme:dark)').matches ? 'night' : 'paper';
}

function coerce(data: unknown): Settings {
  const given = (data ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    names.map((name) => [name, typeof given[name] === 'string' ? given[name] : '']),
  ) as Settings;
}

const names = ['theme', 'face', 'size', 'width'] as const;

/** Each setting as its radio button's value; empty is the default. */
type Settings = Record<(typeof names)[number], string>;
