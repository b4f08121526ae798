/** Views that a reader wants to find again, each with a note. Kept on this machine, for each corpus apart. */
import { create } from 'zustand';
import { type Pin, pinsIn } from '../state/pins.ts';

export interface Snapshot {
  id: string;
  /** The fragment of the address: the whole state. */
  address: string;
  note: string;
  /** Where the address has no room for them. */
  pins?: Pin[];
}

const storageKey = (corpus: string) => `guben-snapshots:${corpus}`;

const isSnapshot = (value: unknown): value is Snapshot => {
  const { id, address, note } = (value ?? {}) as Partial<Record<keyof Snapshot, unknown>>;
  return typeof id === 'string' && typeof note === 'string' && typeof address === 'string' && address.startsWith('#/');
};

/** What was kept; nothing where there is no storage or it holds something else. */
export function readSnapshots(corpus: string): Snapshot[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey(corpus)) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.filter(isSnapshot).map(({ pins, ...snapshot }) => {
      const own = pinsIn(pins);
      return own ? { ...snapshot, pins: own } : snapshot;
    });
  } catch {
    return [];
  }
}

export function writeSnapshots(corpus: string, snapshots: readonly Snapshot[]): void {
  try {
    localStorage.setItem(storageKey(corpus), JSON.stringify(snapshots));
  } catch {
    // Without storage they last as long as the page.
  }
}

/** Whether the list of snapshots is open. */
export const useNotes = create<{ open: boolean }>()(() => ({ open: false }));
