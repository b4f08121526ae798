import { useHotkeys } from '@mantine/hooks';
import { openPalette } from '../find/open.ts';
import { redo, select, undo, useView } from '../state/store.ts';

/** Keys that work everywhere but in a text field. */
export function useKeys(): void {
  useHotkeys([
    ['mod+K', openPalette],
    ['/', openPalette],
    ['mod+Z', undo],
    ['mod+shift+Z', redo],
    ['mod+Y', redo],
    [
      'Escape',
      () => {
        if (useView.getState().selected) select(undefined);
      },
    ],
  ]);
}
