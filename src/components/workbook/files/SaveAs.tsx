import { useState } from 'preact/hooks';
import type { ExerciseIndex } from '~/workbook/workbook';
import type { What } from './save-as';

type Props = { what: What; index: ExerciseIndex; disabled: boolean };

/** Two ways to take answers into another program; what makes the files is fetched when it is asked for. */
export function SaveAs({ what, index, disabled }: Props) {
  const [message, setMessage] = useState('');
  const save = async (format: 'word' | 'markdown') => {
    setMessage('Making the file…');
    try {
      const { saveAs } = await import('./save-as');
      await saveAs(format, what, index);
      setMessage('');
    } catch {
      setMessage('The file could not be made. Check your connection and try again.');
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
