import { create } from 'zustand';

/** Whether the palette is open. Its code and its index are loaded when it first is. */
export const usePalette = create<{ open: boolean }>()(() => ({ open: false }));

export const openPalette = (): void => usePalette.setState({ open: true });
export const closePalette = (): void => usePalette.setState({ open: false });
