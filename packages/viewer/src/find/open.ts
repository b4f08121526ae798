import { create } from 'zustand';

/** Whether the palette is open, and whether it ever was: its code and its index are loaded when it first is. */
export const usePalette = create<{ open: boolean; wanted: boolean }>()(() => ({ open: false, wanted: false }));

export const openPalette = (): void => usePalette.setState({ open: true, wanted: true });
export const closePalette = (): void => usePalette.setState({ open: false });
