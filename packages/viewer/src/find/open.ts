import { create } from 'zustand';

interface PaletteState {
  /** How often the palette was asked for: each time it opens. Its code and its index are loaded at the first. */
  asked: number;
  /** Asked for, but its field has not got the keyboard yet: a field of its own takes what is typed meanwhile. */
  waiting: boolean;
  query: string;
  /** What had the keyboard before, to give it back to. */
  before: Element | undefined;
}

const closed: PaletteState = { asked: 0, waiting: false, query: '', before: undefined };

export const usePalette = create<PaletteState>()(() => closed);

export const openPalette = (): void =>
  usePalette.setState(({ asked, waiting, before }) => ({
    asked: asked + 1,
    waiting: true,
    before: waiting ? before : typeof document === 'undefined' ? undefined : (document.activeElement ?? undefined),
  }));

export const typeQuery = (query: string): void => usePalette.setState({ query });

/** The palette's own field has the keyboard now, and all that was typed. */
export const fieldReady = (): void => usePalette.setState({ waiting: false });

export function giveKeyboardBack(): void {
  const { before } = usePalette.getState();
  usePalette.setState({ before: undefined });
  if (typeof HTMLElement !== 'undefined' && before instanceof HTMLElement && before !== document.body)
    // What was picked may have brought something else into sight.
    before.focus({ preventScroll: true });
}

/** Closed before it ever came up: it does not open when its code arrives. */
export function cancelPalette(): void {
  giveKeyboardBack();
  usePalette.setState(closed);
}
