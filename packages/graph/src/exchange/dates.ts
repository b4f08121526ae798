import type { EdgeAttributes, NodeAttributes } from '../schema/graph-document.ts';

/** A stretch of time, first and last day included, as `YYYY-MM-DD`. */
export interface Period {
  start: string;
  end: string;
}

const pad = (n: number, width: number) => String(n).padStart(width, '0');

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1 && year <= 9999;

/** The days that a date `YYYY`, `YYYY-MM` or `YYYY-MM-DD` covers; undefined where it is none. */
export const periodOf = (date: string): Period | undefined => {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), match[2] && Number(match[2]), match[3] && Number(match[3])];
  if (!isYear(year)) return undefined;
  if (month === undefined || month === '') return { start: `${match[1]}-01-01`, end: `${match[1]}-12-31` };
  if (month < 1 || month > 12) return undefined;
  const prefix = `${match[1]}-${match[2]}`;
  if (day === undefined || day === '')
    return { start: `${prefix}-01`, end: `${prefix}-${pad(daysIn(year, month), 2)}` };
  return day >= 1 && day <= daysIn(year, month) ? { start: date, end: date } : undefined;
};

/** Years as periods, those that follow each other joined. */
const periodsOfYears = (years: readonly number[]): Period[] => {
  const periods: Period[] = [];
  let last: number | undefined;
  for (const year of [...new Set(years)].filter(isYear).sort((a, b) => a - b)) {
    const text = pad(year, 4);
    if (last !== undefined && year === last + 1) periods.at(-1)!.end = `${text}-12-31`;
    else periods.push({ start: `${text}-01-01`, end: `${text}-12-31` });
    last = year;
  }
  return periods;
};

/** When a node or edge holds, as far as the text says; empty where it does not. */
export const periodsOf = (attributes: NodeAttributes | EdgeAttributes): Period[] => {
  if ('years' in attributes && attributes.years) return periodsOfYears(attributes.years);
  const period = 'date' in attributes && attributes.date !== undefined ? periodOf(attributes.date) : undefined;
  return period ? [period] : [];
};
