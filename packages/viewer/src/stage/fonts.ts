import { fontFamily } from '../app/theme.ts';
import type { SceneGraph } from './scene.ts';
import { visibleText } from './wrap.ts';

/** A canvas does not wait for fonts as the page's own text does: so the subsets that the names need are asked for. */
export function loadLabelFonts(scene: SceneGraph, onArrival: () => void): () => void {
  let stopped = false;
  const characters = new Set<string>();
  scene.forEachNode((_key, { name }) => {
    for (const char of visibleText(name.slice(0, 400))) characters.add(char);
  });
  const arrived = () => {
    if (!stopped) onArrival();
  };
  const family = fontFamily.split(',')[0];
  const unlisten = () => document.fonts.removeEventListener('loadingdone', arrived);
  const whole = () => {
    // What comes later is for other texts of the page: names would be measured and placed anew for nothing.
    unlisten();
    arrived();
  };
  document.fonts.load(`500 14px ${family}`, [...characters].join('')).then(whole, () => undefined);
  document.fonts.addEventListener('loadingdone', arrived);
  return () => {
    stopped = true;
    unlisten();
  };
}
