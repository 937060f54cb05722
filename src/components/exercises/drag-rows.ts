import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';

/**
 * Lets the rows of a list be dragged by mouse, pen and finger: a row takes the place of the one it is dropped on, and a
 * line shows where that is (`data-drop` on the row, `after` or `before`). Fetched when a list is first pointed at.
 * @param list its rows carry their ids in `data-row`
 * @param place puts the row of this id at this place, counted from 0
 * @returns what ends it
 */
export function dragRows(list: HTMLElement, place: (id: string, to: number) => void): () => void {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const ends = rows.flatMap((row, at) => {
    const clear = () => row.removeAttribute('data-drop');
    return [
      draggable({ element: row, getInitialData: () => ({ list, row: row.dataset['row'], at }) }),
      dropTargetForElements({
        element: row,
        canDrop: ({ source }) => source.data['list'] === list,
        onDragEnter: ({ source }) => {
          const from = Number(source.data['at']);
          if (from !== at) row.dataset['drop'] = from < at ? 'after' : 'before';
        },
        onDragLeave: clear,
        onDrop: ({ source }) => {
          clear();
          place(String(source.data['row']), at);
        },
      }),
    ];
  });
  return () => {
    for (const end of ends) end();
  };
}
