/** What the texts date, by year. */
import type { GubenGraph, NodeKind } from '@guben/graph';

export interface Dated {
  key: string;
  kind: NodeKind;
  label: string;
  /** As the text gives it: a year, a month or a day. */
  date: string;
}

export interface Year {
  year: number;
  items: Dated[];
}

const yearOf = (date: string): number | undefined => {
  const year = Number(/^\d{4}/.exec(date)?.[0]);
  return Number.isFinite(year) ? year : undefined;
};

/** Years from first to last with what is dated to them, empty ones of a gap of up to three years included. */
export function datedYears(graph: GubenGraph): Year[] {
  const years = new Map<number, Map<string, Dated>>();
  const add = (key: string, date: string) => {
    const year = yearOf(date);
    if (year === undefined) return;
    const { kind, label } = graph.getNodeAttributes(key);
    const items = years.get(year) ?? new Map<string, Dated>();
    years.set(year, items);
    const known = items.get(key);
    if (!known || date.length > known.date.length) items.set(key, { key, kind, label, date });
  };
  graph.forEachNode((key, attributes) => {
    if ('date' in attributes && attributes.date) add(key, attributes.date);
    if ('years' in attributes) for (const year of attributes.years ?? []) add(key, String(year));
  });
  graph.forEachEdge((_key, { date }, _source, target) => {
    if (date) add(target, date);
  });
  const found = [...years].sort(([a], [b]) => a - b);
  return found.flatMap(([year, items], i): Year[] => {
    const sorted = [...items.values()].sort((a, b) =>
      a.date < b.date ? -1 : a.date > b.date ? 1 : a.key < b.key ? -1 : 1,
    );
    const next = found[i + 1]?.[0];
    const gap = next === undefined || next - year > 4 ? 0 : next - year - 1;
    return [{ year, items: sorted }, ...Array.from({ length: gap }, (_, n) => ({ year: year + n + 1, items: [] }))];
  });
}
