import { useState } from 'preact/hooks';
import { storage } from '~/answers/page';
import { applySettings, readSettings, type Settings as Values, writeSettings } from './settings';

const groups = [
  {
    name: 'face',
    label: 'Typeface',
    choices: [
      ['', 'Literata'],
      ['sans', 'Instrument Sans'],
    ],
  },
  {
    name: 'size',
    label: 'Text size',
    choices: [
      ['1', 'Small'],
      ['', 'Standard'],
      ['3', 'Large'],
      ['4', 'Larger'],
      ['5', 'Largest'],
    ],
  },
  {
    name: 'width',
    label: 'Line length',
    choices: [
      ['narrow', 'Narrow'],
      ['', 'Standard'],
      ['wide', 'Wide'],
    ],
  },
] as const;

/** The reading settings: applied and kept as they are chosen. */
export function Settings() {
  const [values, setValues] = useState(() => readSettings(storage));
  const choose = (name: keyof Values, value: string) => {
    const chosen = { ...values, [name]: value };
    setValues(chosen);
    applySettings(chosen);
    writeSettings(storage, chosen);
  };
  const radio = (name: keyof Values, value: string) => ({
    type: 'radio',
    name,
    value,
    checked: values[name] === value,
    onChange: () => choose(name, value),
  });
  return (
    <div class="panel settings-panel" popover="auto" role="dialog" aria-labelledby="settings-title">
      <div class="panel-head">
        <h2 id="settings-title">Reading settings</h2>
        <button
          type="button"
          class="panel-close"
          aria-label="Close"
          onClick={({ currentTarget }) => currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
        >
          <span class="cross" />
        </button>
      </div>
      <div class="panel-body">
        <fieldset>
          <legend>Page</legend>
          <div class="chips">
            {['Paper', 'Sepia', 'Night'].map((theme) => (
              <label key={theme} class="chip" data-theme={theme.toLowerCase()}>
                <input {...radio('theme', theme.toLowerCase())} />
                <span class="sample" aria-hidden="true">
                  A<i>a</i>
                </span>
                <span>{theme}</span>
              </label>
            ))}
          </div>
          <label class="choice">
            <input {...radio('theme', '')} />
            <span>As my device is set</span>
          </label>
        </fieldset>
        {groups.map(({ name, label, choices }) => (
          <fieldset key={name} class={`settings-${name}`}>
            <legend>{label}</legend>
            {choices.map(([value, text]) => (
              <label key={value} class="choice">
                <input {...radio(name, value)} aria-label={name === 'size' ? text : undefined} />
                <span>{name === 'size' ? 'A' : text}</span>
              </label>
            ))}
          </fieldset>
        ))}
        <p class="small">These choices stay on this device, like your answers.</p>
      </div>
    </div>
  );
}
