import { create } from 'zustand';
import { go } from '../state/store.ts';

/** Which step of the tour is shown; undefined: none. */
export const useTourStep = create<{ step: number | undefined }>()(() => ({ step: undefined }));

/** Begins at the graph, with nothing selected: the first stops are about it. */
export const startTour = (): void => {
  go({ view: 'graph', selected: undefined, from: undefined, to: undefined });
  useTourStep.setState({ step: 0 });
};
export const endTour = (): void => useTourStep.setState({ step: undefined });
