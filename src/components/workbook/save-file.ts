import { answers } from '~/answers/page';
import { type ExportedFile, exportFile } from '~/answers/transfer';
import { desk } from '~/answers/workbook-page';

/**
 * Hands the reader a file of all her answers: by the share sheet on phones, as a download elsewhere.
 * Resolves to false where she closed the share sheet.
 */
export async function saveWorkbook(): Promise<boolean> {
  const file = exportFile(answers.document());
  const kept = await saveFile(file);
  if (kept) desk.noteExport();
  return kept;
}

/** Shares or downloads a file. Resolves to false where the reader closed the share sheet. */
export async function saveFile({ name, text, type }: NamedFile): Promise<boolean> {
  const file = new File([text], name, { type });
  const onPhone = matchMedia('(pointer: coarse)').matches;
  if (onPhone && navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file], title: name });
      return true;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return false;
      // Any other refusal: the download still works.
    }
  }
  download({ name, text, type });
  return true;
}

/** Downloads a file. */
export function download({ name, text, type }: NamedFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new File([text], name, { type }));
  link.download = name;
  link.click();
  // The address must live until the browser has begun to read from it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

type NamedFile = Pick<ExportedFile, 'name' | 'text'> & { type: string };
