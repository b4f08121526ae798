import { lazy, Suspense, useEffect } from 'react';
import { usePalette } from './open.ts';

const load = () => import('./Palette.tsx');
const Palette = lazy(load);

/** Shows the palette from when it is first opened. It is fetched when the page has come to rest, so that no key is lost. */
export function PaletteGate() {
  const wanted = usePalette((state) => state.asked > 0);
  useEffect(() => {
    const timer = setTimeout(() => void load(), 1500);
    return () => clearTimeout(timer);
  }, []);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <Palette />
    </Suspense>
  );
}
