/**
 * The one store. The address is its lasting form and the browser's history its undo list: a step pushes an entry, so that
 * undo is Back and redo is Forward, and a link, a reload and a bookmark all lead to the same picture.
 */
import { create } from 'zustand';
import { addressOf, stateOf } from './address.ts';
import { defaultFilter, type FilterState, type ViewState } from './view-state.ts';

interface Steps {
  /** Place in the list of steps, and the last place that was ever reached from here. */
  step: number;
  lastStep: number;
}

export const useView = create<ViewState & Steps>()(() => ({
  ...stateOf(typeof location === 'undefined' ? '' : location.hash),
  step: 0,
  lastStep: 0,
}));

const viewState = ({ step: _step, lastStep: _lastStep, ...state }: ViewState & Steps): ViewState => state;

/** A step that can be undone. A change that changes nothing is no step. */
export function go(change: Partial<ViewState>): void {
  const before = useView.getState();
  const next = { ...viewState(before), ...change };
  const address = addressOf(next);
  if (address === addressOf(viewState(before))) return;
  const step = before.step + 1;
  useView.setState({ ...change, step, lastStep: step });
  history.pushState({ step }, '', address);
}

/** A change that belongs to the step at hand: the camera, a slider that is still being dragged. */
export function adjust(change: Partial<ViewState>): void {
  useView.setState(change);
  const state = useView.getState();
  history.replaceState({ step: state.step }, '', addressOf(viewState(state)));
}

export const goFilter = (change: Partial<FilterState>): void =>
  go({ filter: { ...useView.getState().filter, ...change }, camera: useView.getState().camera });

export const resetFilter = (): void => go({ filter: defaultFilter });

export const undo = (): void => {
  if (useView.getState().step > 0) history.back();
};

export const redo = (): void => {
  const { step, lastStep } = useView.getState();
  if (step < lastStep) history.forward();
};

/** Ties the store to the address; gives the function that unties it. */
export function followAddress(): () => void {
  const state = useView.getState();
  const known = (history.state as { step?: number } | null)?.step ?? 0;
  useView.setState({ step: known, lastStep: Math.max(known, state.lastStep) });
  history.replaceState({ step: known }, '', addressOf(viewState(state)));
  const onPop = (event: PopStateEvent) => {
    const step = (event.state as { step?: number } | null)?.step ?? useView.getState().step;
    useView.setState({ ...stateOf(location.hash), step });
  };
  window.addEventListener('popstate', onPop);
  return () => window.removeEventListener('popstate', onPop);
}

export const select = (key: string | undefined): void => go({ selected: key });
