import type { RejectedReason, UnreadableReason } from './parse';
import type { StoreState } from './sync';
import type { Refusal } from './workbooks/workbook-list';

/** What the reader is told about the whole workbook: what happened to her words, what she can do. Undefined when all is well. */
export function stateMessage(state: StoreState): string | undefined {
  switch (state.status) {
    case 'loading':
      return undefined;
    case 'ready':
      if (!state.unread) return undefined;
      if (state.unread === 'some-entries')
        return 'Some saved answers could not be read. The others are here. Those that could not be read are kept on the recovery page, where you can download them.';
      return 'Your saved answers could not be read. They have not been deleted: they are on the recovery page, where you can download them. What you write now is saved beside them.';
    case 'read-only':
      return 'These answers were saved by a newer edition of this book. They are shown as they are and nothing is changed. Reload the page to get the newer edition.';
    case 'unsaved':
      return unsavedMessage(state);
  }
}

/** Why a whole file or stored document could not be read. Fits both: nothing was changed. */
export function unreadableMessage(reason: UnreadableReason): string {
  switch (reason) {
    case 'empty':
      return 'This file is empty. Nothing was changed. If it comes from a cloud folder, wait until it has been downloaded, then choose it again.';
    case 'too-large':
      return 'This file is larger than 20 MB, more than a workbook can be. Nothing was changed. Please choose another file.';
    case 'too-deep':
      return 'This file is nested more deeply than a workbook can be. Nothing was changed. Please choose another file.';
    case 'not-json':
      return 'This file is damaged or is not a workbook: it may have been cut off on its way. Nothing was changed. Try another copy of it.';
    case 'not-a-workbook':
      return 'This file is not a workbook of this book. Nothing was changed. Choose a file that was exported here; its name ends in .ask.json.';
    case 'not-migrated':
      return 'This workbook comes from an older edition and could not be brought up to date. Nothing was changed. Please keep the file and report the error.';
  }
}

/** What the reader is told when a file comes from a newer edition. */
export function newerMessage(): string {
  return 'This file was saved by a newer edition of this book. Nothing was changed. Reload the page to get the newer edition, then import the file again.';
}

/** Why nothing was done to a workbook. */
export function refusalMessage(reason: Refusal): string {
  switch (reason) {
    case 'blocked':
      return 'This browser does not let this page keep anything. Nothing was changed. Allow site data for this site, then reload the page.';
    case 'not-kept':
      return 'This browser did not keep it; its storage is full, most likely. Nothing was changed. Delete a workbook you have saved to a file, then try again.';
    case 'newer':
      return 'The list of workbooks was saved by a newer edition of this book. Nothing was changed. Reload the page to get the newer edition.';
    case 'unreadable':
      return 'This workbook cannot be read by this edition. Nothing was changed. The recovery page has it whole.';
    case 'gone':
      return 'This workbook is no longer on this device: another page deleted it. Nothing was changed.';
    case 'unsaved':
      return 'What you see on this page is not saved, so no workbook was touched. Save a file of it first, then reload the page.';
  }
}

/** Why one entry was left out. */
export function rejectedMessage(reason: RejectedReason): string {
  switch (reason) {
    case 'bad-id':
      return 'The name of its exercise is not one this book could have given.';
    case 'duplicate-id':
      return 'It stands there more than once, and which one is yours cannot be told. Delete one of them in the file, then import it again.';
    case 'not-an-answer':
      return 'It is not an answer: parts of it are missing.';
    case 'unknown-kind':
      return 'It belongs to a kind of exercise this edition does not know.';
    case 'other-kind':
      return 'It belongs to another kind of exercise than the one of this name in the book.';
    case 'bad-value':
      return 'What was written does not fit its exercise, or is longer than 100,000 characters.';
    case 'bad-question':
      return 'The question it was given under is missing or damaged.';
    case 'bad-date':
      return 'Its date is missing or damaged, so it cannot be told from a newer one.';
    case 'bad-history':
      return 'An earlier version of it is damaged. The answer itself is here.';
  }
}

function unsavedMessage({ reason }: Extract<StoreState, { status: 'unsaved' }>): string {
  switch (reason) {
    case 'blocked':
      return 'This browser does not let this page keep anything. What you write stays on this page until you leave it: save a file first, or allow site data for this site and reload.';
    case 'not-kept':
      return 'This browser did not keep your last changes; its storage is full, most likely. They are on this page only. Save a file now. Saving is tried again by itself.';
    case 'no-room':
      return 'Older answers could not be read, and there is no room to set them aside, so nothing is saved over them. Save a file of what you write here, download the older answers on the recovery page, then make room and reload.';
    case 'cleared':
      return 'Your saved answers were deleted from this browser while this page was open. What you see is on this page only. Save a file, or change any answer to save all of it again.';
  }
}
