/**
 * Nodes that the reader has put somewhere. A place is a share of the frame that a layout fills, so that it is the same spot
 * of the picture under every layout, however large that layout's own numbers are.
 */

/** No pins: the same each time, so that nothing is drawn twice. */
export const noPins: ReadonlySet<string> = new Set();

export interface Pin {
  key: string;
  /** 0–1 inside the frame, y upwards; beyond where the node was put outside it. */
  x: number;
  y: number;
}

/** So many fit into an address that can still be sent; more are kept by the history, the storage and the kept views. */
export const mostInAddress = 20;

const rounded = (value: number): number => Number(value.toFixed(4));

const isPin = (value: unknown): value is Pin => {
  const { key, x, y } = (value ?? {}) as Partial<Record<keyof Pin, unknown>>;
  return typeof key === 'string' && key !== '' && Number.isFinite(x) && Number.isFinite(y);
};

/** The pins in a value that anything may have written; undefined where it is no list. */
export const pinsIn = (value: unknown): Pin[] | undefined => (Array.isArray(value) ? value.filter(isPin) : undefined);

/** `x,y,key` */
export const writePin = ({ key, x, y }: Pin): string => `${x},${y},${key}`;

export function readPin(text: string): Pin[] {
  const [, x, y, key] = /^(-?[\d.]+),(-?[\d.]+),(.+)$/s.exec(text) ?? [];
  const pin = { key, x: Number(x), y: Number(y) };
  return isPin(pin) ? [pin] : [];
}

/** With one node put somewhere; where it was pinned before, it moves. */
export const withPin = (pins: readonly Pin[], { key, x, y }: Pin): Pin[] => [
  ...pins.filter((pin) => pin.key !== key),
  { key, x: rounded(x), y: rounded(y) },
];

const storageKey = (corpus: string) => `guben-pins:${corpus}`;

/** What was pinned in this corpus on this machine; nothing where there is no storage or it holds something else. */
export function keptPins(corpus: string): Pin[] {
  try {
    return pinsIn(JSON.parse(localStorage.getItem(storageKey(corpus)) ?? '[]')) ?? [];
  } catch {
    return [];
  }
}

export function keepPins(corpus: string, pins: readonly Pin[]): void {
  try {
    if (pins.length === 0) localStorage.removeItem(storageKey(corpus));
    else localStorage.setItem(storageKey(corpus), JSON.stringify(pins));
  } catch {
    // Without storage they last as long as the page.
  }
}
