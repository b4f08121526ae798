import { create } from 'zustand';

/** How often the palette was asked for: each time it opens. Its code and its index are loaded at the first. */
export const usePalette = create<{ asked: number }>()(() => ({ asked: 0 }));

export const openPalette = (): void => usePalette.setState(({ asked }) => ({ asked: asked + 1 }));
