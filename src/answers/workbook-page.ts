import { createDesk } from './desk';
import { answers, storage } from './page';

/** The open workbook of this page, to work on as a whole. Only pages about the workbook load it. */
export const desk = createDesk(answers, { storage, now: Date.now });
