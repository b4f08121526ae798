import { useComputedColorScheme } from '@mantine/core';
import type { Scheme } from './palette.ts';

/** Light or dark, as it is shown now. */
export const useScheme = (): Scheme => useComputedColorScheme('light', { getInitialValueInEffect: false });
