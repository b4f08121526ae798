/**
 * The one store. The address is its lasting form and the browser's history its undo list: a step pushes an entry, so that
 * undo is Back and redo is Forward, and a link, a reload and a bookmark all lead to the same picture.
 */
import { create } from 'zustand';
import { addressOf, stateOf } from './address.ts';
import { mostInAddress, type Pin, pinsIn, withPin } from './pins.ts';
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

/** What the browser's history remembers of a step: the pins too, where the address has no room for them. */
const entryOf = (state: ViewState, step: number) => ({
  step,
  ...(state.pins.length > mostInAddress && { pins: state.pins }),
});

export const viewState = ({ step: _step, lastStep: _lastStep, ...state }: ViewState & Steps): ViewState => state;

/** A step that can be undone. A change that changes nothing is no step. */
export function go(change: Partial<ViewState>): void {
  const before = useView.getState();
  const next = { ...viewState(before), ...change };
  const address = addressOf(next);
  if (address === addressOf(viewState(before)) && next.pins === before.pins) return;
  const step = before.step + 1;
  useView.setState({ ...change, step, lastStep: step });
  history.pushState(entryOf(next, step), '', address);
}

/** A change that belongs to the step at hand: the camera, a slider that is still being dragged. */
export function adjust(change: Partial<ViewState>): void {
  useView.setState(change);
  const state = useView.getState();
  history.replaceState(entryOf(state, state.step), '', addressOf(viewState(state)));
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
  const entry = history.state as { step?: number; pins?: unknown } | null;
  const known = entry?.step ?? 0;
  const pins = pinsIn(entry?.pins) ?? state.pins;
  useView.setState({ step: known, lastStep: Math.max(known, state.lastStep), pins });
  history.replaceState(entryOf({ ...state, pins }, known), '', addressOf({ ...viewState(state), pins }));
  const onPop = (event: PopStateEvent) => {
    const entry = event.state as { step?: number; pins?: unknown } | null;
    const said = stateOf(location.hash);
    const step = entry?.step ?? useView.getState().step;
    useView.setState({ ...said, pins: pinsIn(entry?.pins) ?? said.pins, step });
  };
  window.addEventListener('popstate', onPop);
  return () => window.removeEventListener('popstate', onPop);
}

/** Puts a node somewhere: it stays there under every layout. */
export const pinNode = (pin: Pin): void => go({ pins: withPin(useView.getState().pins, pin) });

/** Lets a node, or all of them, go back to where the layout has it. */
export const letGo = (key?: string): void =>
  go({ pins: key === undefined ? [] : useView.getState().pins.filter((pin) => pin.key !== key) });

export const select = (key: string | undefined): void => go({ selected: key });
