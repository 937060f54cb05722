import { exportFile } from '~/answers/files/transfer';
import { answers } from '~/answers/page';
import { actions } from '~/answers/workbook-page';

/**
 * Hands the reader a file of all her answers: by the share sheet on phones, as a download elsewhere.
 * Resolves to false where she closed the share sheet.
 */
export async function saveWorkbook(): Promise<boolean> {
  const { name, text, type } = exportFile(answers.document());
  const kept = await saveFile(new File([text], name, { type }));
  if (kept) actions.noteExport();
  return kept;
}

/** Shares or downloads a file. Resolves to false where the reader closed the share sheet. */
export async function saveFile(file: File): Promise<boolean> {
  const onPhone = matchMedia('(pointer: coarse)').matches;
  if (onPhone && navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file], title: file.name });
      return true;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return false;
      // Any other refusal: the download still works.
    }
  }
  download(file);
  return true;
}

/** Downloads a file. */
export function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // The address must live until the browser has begun to read from it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
