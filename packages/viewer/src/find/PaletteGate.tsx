import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelPalette, typeQuery, usePalette } from './open.ts';
import classes from './PaletteGate.module.css';

const load = () => import('./Palette.tsx');
const Palette = lazy(load);

/** Takes what is typed from the moment the palette is asked for until its own field has the keyboard. */
function WaitingField() {
  const { t } = useTranslation();
  const query = usePalette((state) => state.query);
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the reader has just asked to type here
      autoFocus
      className={classes.field}
      value={query}
      placeholder={t('find.placeholder')}
      aria-label={t('find.placeholder')}
      onChange={(event) => typeQuery(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Else the page's own Escape would take the selection away too.
        event.stopPropagation();
        cancelPalette();
      }}
    />
  );
}

/** Shows the palette from when it is first opened. It is fetched when the page has come to rest. */
export function PaletteGate() {
  const wanted = usePalette((state) => state.asked > 0);
  const waiting = usePalette((state) => state.waiting);
  useEffect(() => {
    const timer = setTimeout(() => load().catch(() => undefined), 1500);
    return () => clearTimeout(timer);
  }, []);
  if (!wanted) return null;
  return (
    <>
      {waiting && <WaitingField />}
      <Suspense fallback={null}>
        <Palette />
      </Suspense>
    </>
  );
}
