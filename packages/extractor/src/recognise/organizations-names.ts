import type { PlaceLevel } from '@guben/graph';
import type { Resources } from '../resources.ts';
import { isHan, rangeIndexAt } from '../text/doc.ts';
import type { OrganizationMention, PlaceMention } from '../text/mentions.ts';
import type { WordSet } from '../text/word-set.ts';
import { type Grammar, mayStartTail, startsWithAny } from './organizations-grammar.ts';
import { bareConfidence, chainStart, namingPart, walkBack } from './organizations-left.ts';
import { readTail } from './organizations-tail.ts';

/** What the finders of this file look at. */
export interface Scan {
  grammar: Grammar;
  text: string;
  places: readonly PlaceMention[];
  segment: Resources['segment'];
}

export const mention = (
  scan: Scan,
  start: number,
  end: number,
  rest: Pick<OrganizationMention, 'role' | 'rule' | 'confidence' | 'bare'> & { place?: PlaceMention },
): OrganizationMention => {
  const { place, ...others } = rest;
  return {
    kind: 'organization',
    start,
    end,
    name: scan.text.slice(start, end),
    ...others,
    ...(place && { place: { start: place.start, end: place.end } }),
  };
};

/**
 * A body of any name, found from its last word at `at`: 红星公司, 平远县人民医院, 市第一中学, 惠民种养专业合作社; with its
 * cell where one follows (红星公司党委). Nothing where the words before it name none: 龙头企业集团, 农民专业合作社.
 */
export function findNamed(scan: Scan, at: number, floor: number): OrganizationMention | undefined {
  const { grammar, text } = scan;
  const hit = grammar.names.find(text, at, ({ notBefore }, end) => !startsWithAny(text, end, notBefore));
  if (hit === undefined) return undefined;
  const { name, generic, boundaries } = hit.value;
  const quoted = name.role === 'company' ? quotedStart(text, at) : undefined;
  const nameEnd = beforeParenthesis(text, beforeGeneric(text, at, generic, floor));
  const edge = quoted === undefined ? walkBack(grammar, text, nameEnd, scan.places, scan.segment, floor) : undefined;
  let start = quoted ?? edge!.left;
  let place: PlaceMention | undefined;
  let bare = false;
  let placeLevel: PlaceLevel | undefined;
  let confidence = 0.8;
  if (edge !== undefined) {
    if (edge.edge === 'limit') return undefined;
    if (edge.place === undefined && startsWithAny(text, hit.end, name.notBeforeUnplaced)) return undefined;
    const stem = { start: edge.left, end: nameEnd < at && text[nameEnd] === '（' ? nameEnd : at };
    const named = namingPart(text, stem, generic);
    const level = grammar.levels.find(text, edge.left, ({ level, strict }) => !strict || level === 'township');
    if (edge.place !== undefined && edge.place.form !== 'reference') {
      place = edge.place;
      start = chainStart(scan.places, rangeIndexAt(scan.places, edge.place.start));
      // 国网|某市供电公司, 人行|某县支行
      start -= owners.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
      const enough = name.alone.includes(hit.form) || (stem.start < at && name.described.includes(hit.form));
      // 泰国|某县同乡会 is of the country; 某村小学
      const abroad = grammar.abroad.before(text, start);
      if (abroad !== '' && name.role === 'association') {
        start -= abroad.length;
        place = undefined;
      } else if (named === '' && !enough && !isOfVillage(place, hit.form, stem.start < at)) return undefined;
    } else if (level !== undefined && level.end <= at && bareConfidence(grammar, text, edge.left, level.value) > 0) {
      // 县人民医院, 市第一中学: the level stands for the place; 乡镇医院 are any.
      const generally = generic.at(text, edge.left, at).length;
      if (grammar.levels.find(text, level.end) !== undefined || (level.end < at && generally === at - edge.left))
        return undefined;
      const rest = { start: level.end, end: at };
      const enough = name.alone.includes(hit.form) || (level.end < at && name.described.includes(hit.form));
      if (namingPart(text, rest, generic) === '' && !enough) return undefined;
      bare = true;
      placeLevel = level.value.level;
      confidence = 0.7;
    } else {
      // 免去甲县|种子公司经理: the level right before a name that needs no more than a place.
      const short = name.alone.includes(hit.form)
        ? grammar.levels.find(text, at - 1, ({ strict }) => !strict)
        : undefined;
      if (short?.end === at && bareConfidence(grammar, text, at - 1, short.value) > 0.7) {
        return {
          ...mention(scan, at - 1, hit.end, { role: name.role, rule: 'named-body', confidence: 0.6, bare: true }),
          ...(short.value.level && { level: short.value.level }),
        };
      }
      const abroad = /(?:会|会馆)$/.test(hit.form) && grammar.abroad.at(text, edge.left) !== '';
      // 蚕桑协会|党支部: a cell shows that the association is one.
      const hasCell = name.needsPlace && readTail(grammar, text, hit.end, 'organization') !== undefined;
      if ((name.needsPlace && !abroad && !hasCell) || !isNaming(named, stem.end - stem.start)) return undefined;
      for (let left = edge.left; left < at; left++) if (boundaries.at(text, left, at) !== '') return undefined;
      confidence = edge.edge === 'mark' ? 0.7 : 0.6;
    }
  }
  const nameStop = name.role === 'company' ? companyEnd(scan, hit.end) : hit.end;
  // 中共X公司委员会: the prefix belongs to the committee, so it is kept only where one follows.
  const prefix = grammar.prefixWords.before(text, start);
  const prefixed = prefix ? readTail(grammar, text, nameStop, 'organization', grammar.prefixOf.get(prefix)) : undefined;
  const cell = prefixed ?? readTail(grammar, text, nameStop, 'organization');
  const found = mention(scan, prefixed ? start - prefix.length : start, cell?.end ?? nameStop, {
    role: cell?.parts.at(-1)?.value.role ?? name.role,
    rule: cell === undefined ? 'named-body' : 'named-body-cell',
    confidence,
    bare,
    ...(place && { place }),
  });
  return placeLevel === undefined ? found : { ...found, level: placeLevel };
}

/** Whose branch a body is, before the place that it is in. */
const owners =
  /(?:国网|国家电网|人民银行|人行|农业银行|农行|工商银行|工行|建设银行|建行|中国银行|中行|邮储银行|人保财险|人保寿险|中国人保|人寿保险|国寿|人寿|太平洋保险|平安保险)$/;

/** 某村小学, 某乡小学, 某村养蜂合作社: names enough with the village or town alone. */
const isOfVillage = ({ level }: PlaceMention, form: string, described: boolean): boolean =>
  (form === '小学' && (level === 'village' || level === 'township')) ||
  (level === 'village' && described && /(?:合作社|联合社|合作联社)$/.test(form));

/** Where a company's name ends that goes on after 集团 or 公司: 中国移动通信集团广东有限公司深圳分公司. */
function companyEnd({ grammar, text }: Scan, end: number): number {
  let stop = end;
  for (let at = stop + 1; at <= stop + 6 && isHan(text[at - 1] ?? ''); at++) {
    if (grammar.boundaries.before(text, at, stop) !== '') break;
    const next = grammar.names.find(
      text,
      at,
      ({ name, notBefore }, after) => name.role === 'company' && !startsWithAny(text, after, notBefore),
    );
    if (next === undefined || !next.form.endsWith('公司')) continue;
    stop = next.end;
    at = stop;
  }
  return stop;
}

/** A stem that no place stands before must itself be a name: two Han characters or some Latin letters, no ordinal alone. */
function isNaming(named: string, stemLength: number): boolean {
  if (named.length < 2 || stemLength > 14) return false;
  return (
    !/^\d/.test(named) &&
    !/^第?[\d一二三四五六七八九十百]+[\u4e00-\u9fff]?$/.test(named) &&
    /[A-Za-z\u4e00-\u9fff]/.test(named)
  );
}

/** Where the generic words before a name's last word begin: they are passed over, whatever they hold (个体劳动者协会). */
function beforeGeneric(text: string, end: number, generic: WordSet, floor: number): number {
  let at = end;
  for (let word = generic.before(text, at, floor); word.length > 1; word = generic.before(text, at, floor))
    at -= word.length;
  return at;
}

/** Where the parenthesis of 仁宝电子（昆山）有限公司 begins, else `end`. */
function beforeParenthesis(text: string, end: number): number {
  if (text[end - 1] !== '）') return end;
  const open = text.lastIndexOf('（', end);
  return open > 0 && end - open <= 8 && /^（[\u4e00-\u9fff]+）$/.test(text.slice(open, end)) ? open : end;
}

/** Start of “红星” where a quoted name ends right before `at`. */
function quotedStart(text: string, at: number): number | undefined {
  if (text[at - 1] !== '”') return undefined;
  const open = text.lastIndexOf('“', at - 2);
  return open >= 0 && at - open <= 12 && !/[，。；、！？\n]/.test(text.slice(open, at)) ? open : undefined;
}

/**
 * A body of a zone, township or village that is no place mention: 梅州高新区管委会, 长征村党支部. A township or village
 * must stand clear on its left, as no gazetteer vouches for it.
 */
export function findCarried(scan: Scan, at: number, floor: number): OrganizationMention | undefined {
  const { grammar, text } = scan;
  const hit = grammar.carriers.find(
    text,
    at,
    ({ carrier }, end) => mayStartTail(grammar, text, end) && readTail(grammar, text, end, carrier.kind) !== undefined,
  );
  if (hit === undefined) return undefined;
  const { carrier, generic } = hit.value;
  const tail = readTail(grammar, text, hit.end, carrier.kind)!;
  const edge = walkBack(grammar, text, at, scan.places, scan.segment, floor);
  const stem = { start: edge.left, end: at };
  const role = tail.parts.at(-1)!.value.role;
  if (edge.edge === 'limit') return undefined;
  if (edge.place !== undefined && edge.place.form !== 'reference') {
    const start = chainStart(scan.places, rangeIndexAt(scan.places, edge.place.start));
    const local = carrier.kind !== 'zone';
    if (
      local &&
      (stem.end === stem.start || stem.end - stem.start > 4 || generic.at(text, stem.start, stem.end) !== '')
    )
      return undefined;
    const found = mention(scan, start, tail.end, { role, rule: 'carried-body', confidence: 0.8, bare: false });
    return {
      ...found,
      place:
        carrier.kind === 'zone' ? { start: edge.place.start, end: edge.place.end } : { start: edge.left, end: hit.end },
    };
  }
  if (carrier.kind === 'zone' && stem.start === stem.end)
    return mention(scan, at, tail.end, { role, rule: 'bare-zone-body', confidence: 0.7, bare: true });
  if (namingPart(text, stem, generic).length < 2) return undefined;
  if (carrier.kind === 'zone')
    return mention(scan, edge.left, tail.end, { role, rule: 'carried-body', confidence: 0.7, bare: false });
  if (stem.end - stem.start > 4 || generic.at(text, stem.start, stem.end) !== '') return undefined;
  const found = mention(scan, edge.left, tail.end, {
    role,
    rule: 'carried-body',
    confidence: edge.edge === 'mark' ? 0.7 : 0.6,
    bare: false,
  });
  return { ...found, place: { start: edge.left, end: hit.end } };
}

/** 管委会, 管委会投资促进局: the body of a zone that the text has named before. */
export function findZoneBody(scan: Scan, at: number): OrganizationMention | undefined {
  const { grammar, text } = scan;
  if (grammar.zoneBodies.at(text, at) === '') return undefined;
  const tail = readTail(grammar, text, at, 'zone');
  if (tail === undefined || grammar.genericBefore.before(text, at) !== '') return undefined;
  if (at > 0 && isHan(text[at - 1]!) && grammar.before.before(text, at) === '') return undefined;
  const role = tail.parts.at(-1)!.value.role;
  return mention(scan, at, tail.end, { role, rule: 'bare-zone-body', confidence: 0.7, bare: true });
}
