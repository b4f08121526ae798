import { lazy, Suspense } from 'react';
import { usePalette } from './open.ts';

const Palette = lazy(() => import('./Palette.tsx'));

/** Loads the palette when it is first opened and keeps it from then on. */
export function PaletteGate() {
  const open = usePalette((state) => state.open);
  const wanted = usePalette((state) => state.wanted);
  if (!open && !wanted) return null;
  return (
    <Suspense fallback={null}>
      <Palette />
    </Suspense>
  );
}
