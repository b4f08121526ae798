import type { PlaceLevel } from '@guben/graph';
import { DataError } from '../lexicon/load.ts';
import type { Division, FormKind, Gazetteer, NameForm } from './gazetteer.ts';
import { nameFilter } from './name-filter.ts';
import { shortFormsOf, stemOf } from './names.ts';
import { tableRows, townshipTable } from './townships.ts';

/** Texts of the tables in data/gazetteer; its README describes the columns. */
export interface GazetteerTables {
  divisions: string;
  townships: string;
  villageNames: string;
}

/** A year after every closed period: what holds then is what the latest table has. */
const latestYear = 9999;

const levelOf = (code: string): PlaceLevel =>
  code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';

/** Later periods first, so that the first of a list is the one to take where no year decides. */
const latestFirst = (a: Division, b: Division): number =>
  (b.to ?? 9999) - (a.to ?? 9999) || (b.from ?? 0) - (a.from ?? 0) || (a.code < b.code ? -1 : 1);

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/**
 * Builds the gazetteer from the texts of its tables. Townships are read on first use.
 * @throws DataError when a table is not one, or a row of the divisions is malformed
 */
export function gazetteerFrom(tables: GazetteerTables): Gazetteer {
  const byCodeAll = new Map<string, Division[]>();
  const byNameAll = new Map<string, Division[]>();
  const formMap = new Map<string, { division: Division; kind: FormKind }[]>();
  const all: Division[] = [];

  tableRows(tables.divisions, 'divisions.tsv').forEach((row, index) => {
    const [code, name, from, to] = row.split('\t');
    if (!code || !/^\d{6}$/.test(code) || !name) {
      throw new DataError(`divisions.tsv:${index + 2}: expected code, name, from, to separated by tabs`);
    }
    const level = levelOf(code);
    all.push({
      code,
      name,
      level,
      parent: level === 'province' ? undefined : `${code.slice(0, level === 'county' ? 4 : 2).padEnd(6, '0')}`,
      from: from ? Number(from) : undefined,
      to: to ? Number(to) : undefined,
    });
  });
  for (const division of all) push(byCodeAll, division.code, division);
  for (const division of all) {
    // 429004 仙桃市, 110105 朝阳区: no prefecture above them.
    if (division.level === 'county' && !byCodeAll.has(division.parent!)) {
      division.parent = `${division.code.slice(0, 2)}0000`;
    }
    push(byNameAll, division.name, division);
    push(formMap, division.name, { division, kind: 'full' });
    for (const short of shortFormsOf(division.name)) push(formMap, short, { division, kind: 'short' });
    const stem = stemOf(division.name);
    if (stem) push(formMap, stem, { division, kind: 'stem' });
  }
  for (const list of byCodeAll.values()) list.sort(latestFirst);
  for (const list of byNameAll.values()) list.sort(latestFirst);
  for (const list of formMap.values()) list.sort((a, b) => latestFirst(a.division, b.division));

  const holds = (division: Division, year: number | undefined): boolean =>
    year === undefined || ((division.from ?? year) <= year && year <= (division.to ?? year));

  const byCode = (code: string, year?: number): Division | undefined => {
    const list = byCodeAll.get(code);
    if (!list) return code.length === 9 ? townships.byCode(code) : undefined;
    if (year === undefined) return list[0];
    const holding = list.filter((division) => holds(division, year));
    if (holding.length === 2) {
      // Between the last yearly revision and the latest table both names hold; take the nearer table's.
      const [later, earlier] = holding as [Division, Division];
      const middle = ((earlier.to ?? year) + (later.from ?? year)) / 2;
      return year > middle ? later : earlier;
    }
    return holding[0];
  };

  const byForm = (form: string, year?: number): Division[] =>
    (formMap.get(form) ?? []).filter(({ division }) => holds(division, year)).map(({ division }) => division);

  const asOf = (division: Division, year: number = latestYear): Division | undefined => {
    if (holds(division, year)) return division;
    const stem = stemOf(division.name) ?? division.name;
    const sameStem = (other: Division) => (stemOf(other.name) ?? other.name) === stem || other.name === stem;
    const sameCode = byCode(division.code, year);
    if (sameCode && sameStem(sameCode)) return sameCode;
    const province = division.code.slice(0, 2);
    const near = [...byForm(stem, year), ...byForm(division.name, year)].filter(
      (other) => other.code.startsWith(province) && other.level === division.level && sameStem(other),
    );
    return new Set(near.map((other) => other.code)).size === 1 ? near[0] : undefined;
  };

  const townships = townshipTable(tables.townships);
  const villages = nameFilter(tables.villageNames);

  const childrenOf = new Map<string, Division[]>();
  const children = (code: string, year?: number): Division[] => {
    const known = childrenOf.get(`${code} ${year}`);
    if (known) return known;
    const division = byCode(code, year);
    const latest = division && asOf(division);
    const below = latest ? townships.of(latest.code) : [];
    const seen = new Set<string>();
    const list = [...all.filter((other) => other.parent === code && holds(other, year)), ...below].filter(
      (other) => !seen.has(other.code) && seen.add(other.code),
    );
    childrenOf.set(`${code} ${year}`, list);
    return list;
  };

  const ancestorsOf = new Map<number | undefined, WeakMap<Division, readonly Division[]>>();
  const ancestors = (division: Division, year?: number): readonly Division[] => {
    let ofYear = ancestorsOf.get(year);
    if (!ofYear) {
      ofYear = new WeakMap();
      ancestorsOf.set(year, ofYear);
    }
    const known = ofYear.get(division);
    if (known) return known;
    const list: Division[] = [];
    ofYear.set(division, list);
    let above = division.parent ? byCode(division.parent, year) : undefined;
    // A parent that is not there in that year (its code came later) still says where the division lies.
    above ??= division.parent ? byCodeAll.get(division.parent)?.[0] : undefined;
    while (above) {
      list.push(above);
      const parent: string | undefined = above.parent;
      above = parent ? (byCode(parent, year) ?? byCodeAll.get(parent)?.[0]) : undefined;
    }
    return list;
  };

  const forms: NameForm[] = [...formMap].map(([text, divisions]) => ({ text, divisions }));
  return {
    byCode,
    byName: (name, year) => (byNameAll.get(name) ?? []).filter((division) => holds(division, year)),
    byForm,
    holds,
    ancestors,
    children,
    asOf,
    townships: townships.named,
    isVillageName: villages.mayHold,
    forms,
  };
}
