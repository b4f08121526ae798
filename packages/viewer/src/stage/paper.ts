/** Paper and ink of the picture, and the colours of kinds on it. The same values each time, so that nothing is drawn twice. */
import { edgeColor, kindColor, type Scheme } from '../app/palette.ts';
import type { LabelStyle } from './label-layer.ts';
import type { Palette } from './look.ts';

const papers = {
  light: { background: '#fbfaf7', text: '#22272b', faint: '#8a8d90' },
  dark: { background: '#16191b', text: '#e4e1da', faint: '#7d7b76' },
};

/** The palette on a paper; `colorOf` is asked first for a node's colour. */
export const paletteOn = (scheme: Scheme, colorOf: (key: string) => string | undefined): Palette => ({
  background: papers[scheme].background,
  text: papers[scheme].text,
  node: (key, node) => colorOf(key) ?? kindColor(node.kind, scheme),
  edge: (kind) => edgeColor(kind, scheme),
});

/** Colours that say the kind. */
export const kindPalettes: Readonly<Record<Scheme, Palette>> = {
  light: paletteOn('light', () => undefined),
  dark: paletteOn('dark', () => undefined),
};

const styleOn = ({ text, background, faint }: (typeof papers)[Scheme]): LabelStyle => ({
  text,
  halo: background,
  faint,
});

export const labelStyles: Readonly<Record<Scheme, LabelStyle>> = {
  light: styleOn(papers.light),
  dark: styleOn(papers.dark),
};
