import { lazy, Suspense } from 'react';
import { useTourStep } from './tour-state.ts';

const TourOfViews = lazy(() => import('./TourOfViews.tsx'));

/** Loads the tour when it is first asked for. */
export function TourGate() {
  const running = useTourStep((state) => state.step !== undefined);
  return running ? (
    <Suspense fallback={null}>
      <TourOfViews />
    </Suspense>
  ) : null;
}
