import { useState } from 'preact/hooks';
import type { ExerciseIndex } from '~/workbook/workbook';
import { saveAs, type What } from './save-as';

type Props = { what: What; index: ExerciseIndex; disabled: boolean };

/** Two ways to take answers into another program. */
export function SaveAs({ what, index, disabled }: Props) {
  const [message, setMessage] = useState('');
  const save = async (format: 'word' | 'markdown') => {
    setMessage(format === 'word' ? 'Making the Word file…' : '');
    try {
      await saveAs(format, what, index);
      setMessage('');
    } catch {
      setMessage('The Word file could not be made. Check your connection and try again, or save as Markdown.');
    }
  };
  return (
    <>
      <button type="button" class="button" disabled={disabled} onClick={() => void save('word')}>
        Save as Word
      </button>
      <button type="button" class="button" disabled={disabled} onClick={() => void save('markdown')}>
        Save as Markdown
      </button>
      <p role="status">{message}</p>
    </>
  );
}
