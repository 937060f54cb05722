import type { Show } from '~/workbook/show';

type Props = {
  show: Show;
  /** How many exercises are shown. */
  count: number;
  onChoose: (show: Show) => void;
};

/** Narrows the list, and says what is left of it. */
export function Filter({ show, count, onChoose }: Props) {
  return (
    <div class="workbook-filter needs-script">
      <fieldset>
        <legend>Show</legend>
        {choices.map(([value, label]) => (
          <label key={value}>
            <input type="radio" name="show" checked={show === value} onChange={() => onChoose(value)} />
            {label}
          </label>
        ))}
      </fieldset>
      <p class="small" role="status">
        {found(show, count)}
      </p>
    </div>
  );
}

const choices: [Show, string][] = [
  ['all', 'All'],
  ['empty', 'Not answered'],
  ['starred', 'Starred'],
];

function found(show: Show, count: number): string {
  switch (show) {
    case 'all':
      return '';
    case 'empty':
      return count === 0 ? 'Every exercise has an answer.' : `${exercises(count)} to go.`;
    case 'starred':
      if (count === 0) return 'Nothing is starred yet. “Star” under an answer puts it here.';
      return count === 1 ? '1 starred answer.' : `${count} starred answers.`;
  }
}

const exercises = (count: number): string => (count === 1 ? '1 exercise' : `${count} exercises`);
