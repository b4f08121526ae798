import { create } from 'zustand';

/** Which step of the tour is shown; undefined: none. */
export const useTourStep = create<{ step: number | undefined }>()(() => ({ step: undefined }));

export const startTour = (): void => useTourStep.setState({ step: 0 });
export const endTour = (): void => useTourStep.setState({ step: undefined });
