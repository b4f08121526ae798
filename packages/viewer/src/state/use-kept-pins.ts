import { useEffect, useRef } from 'react';
import { addressOf } from './address.ts';
import { keepPins, keptPins } from './pins.ts';
import { adjust, useView, viewState } from './store.ts';
import { defaultState } from './view-state.ts';

/** Brings back what was pinned in this corpus, and keeps what is pinned. A link that says what to show is left as it is. */
export function useKeptPins(corpus: string): void {
  const pins = useView((state) => state.pins);
  const seen = useRef(pins);
  useEffect(() => {
    const plain = addressOf(viewState(useView.getState())) === addressOf(defaultState);
    const kept = plain && useView.getState().pins.length === 0 ? keptPins(corpus) : [];
    if (kept.length > 0) adjust({ pins: kept });
  }, [corpus]);
  useEffect(() => {
    if (seen.current === pins) return;
    seen.current = pins;
    keepPins(corpus, pins);
  }, [corpus, pins]);
}
