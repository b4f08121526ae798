/**
 * Whether the page is being printed. What is drawn only as far as it is in sight must then be there as a whole, and in
 * the colours of paper, whatever the screen's are.
 */
import { useSyncExternalStore } from 'react';

let printing = false;
let scheme: string | null = null;
const listeners = new Set<() => void>();

const schemeAttribute = 'data-mantine-color-scheme';

function set(now: boolean): void {
  if (now === printing) return;
  printing = now;
  const root = document.documentElement;
  if (now) {
    scheme = root.getAttribute(schemeAttribute);
    root.setAttribute(schemeAttribute, 'light');
  } else if (scheme !== null) root.setAttribute(schemeAttribute, scheme);
  for (const listener of listeners) listener();
}

if (typeof window !== 'undefined') {
  window.addEventListener('beforeprint', () => set(true));
  window.addEventListener('afterprint', () => set(false));
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => printing);

/** So many rows are put on paper at most; beyond it a file serves better. */
export const mostPrinted = 5000;
