import type { Scheme } from '../app/palette.ts';

/** Where the choice of light or dark is kept on this machine. */
export const schemeKey = 'guben-color-scheme';

/** Light or dark as the page will choose it: as was chosen before on this machine, else as the system is. */
export function schemeAtStart(): Scheme {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(schemeKey);
  } catch {
    // A page from disk may have no storage.
  }
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
