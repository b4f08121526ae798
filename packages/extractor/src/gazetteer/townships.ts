import { DataError } from '../lexicon/load.ts';
import type { Division } from './gazetteer.ts';
import { shortTownship } from './names.ts';

const header = '# guben-gazetteer 1:';

/**
 * The rows of a table's text below its first line.
 * @throws DataError when the first line is not that of a table of this version
 */
export function tableRows(text: string, name: string): string[] {
  if (!text.startsWith(header)) {
    throw new DataError(`${name}: not a gazetteer table of version 1 (its first line must start with "${header}")`);
  }
  return text.trimEnd().split(/\r?\n/).slice(1);
}

export interface TownshipTable {
  /** Townships of a county by its code in the latest table. */
  of(county: string): Division[];
  named(name: string): readonly Division[];
  byCode(code: string): Division | undefined;
}

/** 苏 of 苏木 aside, a national township (…族乡) is also called by its name without the people's. */
const zu = '族'.charCodeAt(0);

/**
 * Townships by county and by name. 41,000 objects would take longer to make than most texts to read: the rows stay
 * text, the index by name is made on first use and holds row numbers, and objects are made for what is asked.
 */
export function townshipTable(text: string): TownshipTable {
  const rows = tableRows(text, 'townships.tsv');
  const made = new Map<string, Division[]>();
  let rowOf: Map<string, number> | undefined;
  const of = (county: string): Division[] => {
    const known = made.get(county);
    if (known) return known;
    rowOf ??= new Map(rows.map((row, index) => [row.slice(0, 6), index]));
    const row = rows[rowOf.get(county) ?? -1];
    const list = (row?.slice(7).split(',') ?? []).map(
      (entry): Division => ({
        code: county + entry.slice(0, 3),
        name: entry.slice(3),
        level: 'township',
        parent: county,
      }),
    );
    made.set(county, list);
    return list;
  };

  let index: Map<string, number[]> | undefined;
  const indexed = (): Map<string, number[]> => {
    if (index) return index;
    index = new Map();
    const add = (name: string, row: number) => {
      const list = index!.get(name);
      if (list) list.push(row);
      else index!.set(name, [row]);
    };
    for (let r = 0; r < rows.length; r++) {
      const row = rows[r]!;
      for (let start = 10; start < row.length; ) {
        const comma = row.indexOf(',', start);
        const end = comma === -1 ? row.length : comma;
        const name = row.slice(start, end);
        add(name, r);
        if (row.charCodeAt(end - 2) === zu) {
          const short = shortTownship(name);
          if (short) add(short, r);
        }
        start = end + 4;
      }
    }
    return index;
  };
  const found = new Map<string, Division[]>();
  const named = (name: string): readonly Division[] => {
    let list = found.get(name);
    if (!list) {
      list = (indexed().get(name) ?? []).flatMap((row) =>
        of(rows[row]!.slice(0, 6)).filter(
          (township) => township.name === name || shortTownship(township.name) === name,
        ),
      );
      found.set(name, list);
    }
    return list;
  };
  return { of, named, byCode: (code) => of(code.slice(0, 6)).find((township) => township.code === code) };
}
