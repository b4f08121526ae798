import {
  type CSSVariablesResolver,
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
} from '@mantine/core';
import { schemeKey } from '../first/scheme-at-start.ts';

/** 花青, the blue-green of Chinese painting: calm beside nine kinds' colours, and dark enough for text on paper. */
const indigo: MantineColorsTuple = [
  '#eef5f4',
  '#dfe9e8',
  '#bdd3d1',
  '#98bcb9',
  '#78a8a5',
  '#5f9591',
  '#44807d',
  '#316a69',
  '#28585a',
  '#1b4548',
];

/** Warm greys: ink on paper by day, paper on ink by night. */
const ink: MantineColorsTuple = [
  '#dcdad4',
  '#b9b6ae',
  '#a5a29a',
  '#7d7b76',
  '#55544f',
  '#3f3f3d',
  '#2e2f2f',
  '#222425',
  '#1a1c1d',
  '#121415',
];

export const fontFamily =
  '"Noto Sans SC Variable", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif';

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  colors: { indigo, dark: ink },
  fontFamily,
  headings: { fontFamily, fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  lineHeights: { xs: '1.45', sm: '1.55', md: '1.65', lg: '1.65', xl: '1.65' },
});

/** Remembers light or dark on this machine. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: schemeKey });

/** Mantine's surfaces and text take the colours of app.css, so that paper and ink are said in one place. */
const surfaces = {
  '--mantine-color-body': 'var(--paper-raised)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
};
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: surfaces, dark: surfaces });
