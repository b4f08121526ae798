import type { BodyForm, DepartmentForm, HeadKind, LevelWord, OfficeForm } from '../lexicon/organizations.ts';
import type { Range } from '../text/doc.ts';
import type { PlaceMention } from '../text/mentions.ts';
import { type Grammar, startsWithAny } from './organizations-grammar.ts';

/** One link of a tail: a body of its head (委), a department of that body (组织部), an office by its field (教育局). */
export type Part = Range &
  (
    | { kind: 'body'; value: BodyForm }
    | { kind: 'department'; value: DepartmentForm }
    | { kind: 'office'; value: OfficeForm }
  );

/** What follows a head, read to its end: 委 + 组织部 + 机关党支部. */
export interface Tail {
  parts: Part[];
  end: number;
  /** Where the level is said again or for the first time after the head (梅县县委, 梅县地委): that word. */
  level?: string;
}

/** Cells and committees that any body may have: 民政局党组, 红星公司党委. */
const cellOf: HeadKind = 'organization';

/**
 * Reads a tail.
 * @param at where the head ends
 * @param prefix name of the prefix before the head (`party` for 中共)
 */
export function readTail(
  grammar: Grammar,
  text: string,
  at: number,
  head: HeadKind,
  prefix?: string,
): Tail | undefined {
  const parts: Part[] = [];
  const first = readFirst(grammar, text, at, head, prefix);
  if (first === undefined) return undefined;
  parts.push(first);
  let end = first.end;
  if (first.kind === 'body' && first.value.departments !== undefined) {
    const department = readDepartment(grammar, text, end, first.value.departments);
    if (department !== undefined) {
      parts.push(department);
      end = department.end;
    }
  }
  if (head !== 'organization') {
    const cell = readBody(grammar, text, end, cellOf, undefined);
    if (cell !== undefined) {
      parts.push(cell);
      end = cell.end;
    }
  }
  return { parts, end };
}

function readFirst(
  grammar: Grammar,
  text: string,
  at: number,
  head: HeadKind,
  prefix: string | undefined,
): Part | undefined {
  const body = readBody(grammar, text, at, head, prefix);
  // Of the prefixed bodies only the Party's have departments; 政协X县 is followed by its committee or by nothing.
  if (prefix !== undefined && prefix !== 'party') return body;
  if (head !== 'division' && head !== 'township' && head !== 'zone') return body;
  const hit = grammar.departments.find(
    text,
    at,
    ({ department, notBefore }, end) => department.direct && !startsWithAny(text, end, notBefore),
  );
  const department: Part | undefined = hit && {
    kind: 'department',
    value: hit.value.department,
    start: at,
    end: hit.end,
  };
  const longest = (a: Part | undefined, b: Part | undefined) => (a && (!b || a.end >= b.end) ? a : b);
  return longest(longest(body, department), readOffice(grammar, text, at));
}

function readBody(
  grammar: Grammar,
  text: string,
  at: number,
  head: HeadKind,
  prefix: string | undefined,
): Part | undefined {
  const hit = grammar.bodies.find(text, at, (entry, end) => {
    if (!entry.body.after.includes(head) || startsWithAny(text, end, entry.notBefore)) return false;
    if (prefix === undefined || prefix === 'party') return entry.prefix === undefined || entry.prefix === prefix;
    return entry.prefix === prefix;
  });
  return hit && { kind: 'body', value: hit.value.body, start: at, end: hit.end };
}

function readDepartment(grammar: Grammar, text: string, at: number, of: 'party' | 'government'): Part | undefined {
  const hit = grammar.departments.find(
    text,
    at,
    ({ department, notBefore }, end) =>
      (department.of === of || department.of === 'any') && !startsWithAny(text, end, notBefore),
  );
  const office = readOffice(grammar, text, at);
  if (hit !== undefined && (office === undefined || hit.end >= office.end))
    return { kind: 'department', value: hit.value.department, start: at, end: hit.end };
  return office;
}

/** An office named by its field: 人力资源和社会保障局. Fields are read greedily; the last office that fits ends it. */
export function readOffice(grammar: Grammar, text: string, at: number): Part | undefined {
  let found: Part | undefined;
  let end = at;
  for (let words = 0; words < 12; words++) {
    const field = grammar.fields.at(text, end);
    if (field === '') break;
    end += field.length;
    const hit = grammar.offices.find(text, end, ({ notBefore }, after) => !startsWithAny(text, after, notBefore));
    if (hit !== undefined) found = { kind: 'office', value: hit.value.office, start: at, end: hit.end };
    end += grammar.joints.at(text, end).length;
  }
  return found;
}

/** What the names of zones end in: development zones and the like, which no level tells. */
export const zoneEnding =
  /(?:开发区|园区|工业园|产业园|科技园|高新区|经开区|新区|新城|示范区|试验区|度假区|保税区|景区|农场|林场)$/;

/** Kind of head that a place makes, from its ending and its level. */
export function headKindOf(place: Pick<PlaceMention, 'name' | 'level'>): HeadKind {
  if (place.level === 'township' || place.level === 'village') return place.level;
  if (zoneEnding.test(place.name)) return 'zone';
  if (place.level !== undefined) return 'division';
  if (/(?:村|社区|嘎查)$/.test(place.name)) return 'village';
  if (/(?:镇|乡|街道|苏木)$/.test(place.name)) return 'township';
  return 'division';
}

/** Kind of head that a level word makes when it stands for a place. */
export const headKindOfLevel = ({ level }: LevelWord): HeadKind =>
  level === 'township' || level === 'village' ? level : 'division';

/** Whether a level's bodies are any one's unless the text is about that place: 镇党委, 村党支部. */
export const isLocal = (level: string | undefined): boolean => level === 'township' || level === 'village';

/**
 * Reads the tail of a place, allowing its level to be said (again) between the two: 梅县县委, 平远 + 县委, 梅县地委.
 * @param at where the place ends
 */
export function readPlaceTail(
  grammar: Grammar,
  text: string,
  at: number,
  place: PlaceMention,
  prefix?: string,
): Tail | undefined {
  const kind = headKindOf(place);
  let tail = readTail(grammar, text, at, kind, prefix);
  // 浦东新区 is a zone by its name and a district by its rank.
  if (tail === undefined && kind === 'zone') tail = readTail(grammar, text, at, 'division', prefix);
  if (tail !== undefined || (kind !== 'division' && kind !== 'zone')) return tail;
  const level = grammar.levels.find(text, at);
  if (level === undefined) return undefined;
  const doubled = readTail(grammar, text, level.end, 'division', prefix);
  return doubled && { ...doubled, level: level.form };
}
