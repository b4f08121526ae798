import { useComputedColorScheme } from '@mantine/core';
import { usePrinting } from '../print/printing.ts';
import type { Scheme } from './palette.ts';

/** Light or dark, as it is shown now; paper is light. */
export function useScheme(): Scheme {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  return usePrinting() ? 'light' : scheme;
}
