import { DataError } from '../lexicon/load.ts';

const header = /^# guben-gazetteer 1: village name filter, \d+ names, (\d+) hashes\r?\n/;

/** Whether a string may be the name of a village or community (without its unit), anywhere in the country. */
export interface NameFilter {
  /** True for every name of the table and for about 4 % of other strings. */
  mayHold(name: string, kind: 'village' | 'community'): boolean;
}

/**
 * Reads the Bloom filter that scripts/derive-gazetteer.mjs writes; the hash here and there is the same: FNV-1a and a
 * multiplicative mix over UTF-16 code units, combined by double hashing (Kirsch and Mitzenmacher 2006). The table is
 * decoded on first use.
 * @throws DataError when the text is no such table
 */
export function nameFilter(text: string): NameFilter {
  const match = header.exec(text);
  if (!match) throw new DataError('village-names.txt: not a gazetteer table of version 1');
  const hashes = Number(match[1]);
  let filter: Uint8Array | undefined;
  return {
    mayHold(name, kind) {
      filter ??= Uint8Array.from(atob(text.slice(match[0].length).trim()), (char) => char.charCodeAt(0));
      const bits = filter.length * 8;
      const key = kind === 'community' ? `+${name}` : name;
      let a = 0x811c9dc5;
      let b = 0x9e3779b9;
      for (let i = 0; i < key.length; i++) {
        a = Math.imul(a ^ key.charCodeAt(i), 0x01000193);
        b = Math.imul(b ^ key.charCodeAt(i), 0x85ebca6b);
        b ^= b >>> 15;
      }
      for (let k = 0; k < hashes; k++) {
        const bit = (((a ^ (a >>> 16)) + Math.imul(k, b | 1)) >>> 0) % bits;
        if ((filter[bit >> 3]! & (1 << (bit & 7))) === 0) return false;
      }
      return true;
    },
  };
}
