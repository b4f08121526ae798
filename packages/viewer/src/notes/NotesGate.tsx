import { lazy, Suspense, useRef } from 'react';
import { useNotes } from './snapshots.ts';

const Notes = lazy(() => import('./Notes.tsx'));

/** Loads the notes when they are first opened. */
export function NotesGate() {
  const open = useNotes((state) => state.open);
  const wanted = useRef(false);
  wanted.current ||= open;
  return wanted.current ? (
    <Suspense fallback={null}>
      <Notes />
    </Suspense>
  ) : null;
}
