import type { BodyForm, HeadKind } from '../lexicon/organizations.ts';
import type { Grammar } from '../recognise/organizations-grammar.ts';
import {
  headKindOf,
  headKindOfLevel,
  type Part,
  readPlaceTail,
  readTail,
  zoneEnding,
} from '../recognise/organizations-tail.ts';
import type { OrganizationMention, PlaceMention } from '../text/mentions.ts';

/** A mention taken apart: what stands for its place, and what follows. */
export interface Reading {
  /** The name that was read; offsets of parts are in it. */
  name: string;
  kind: HeadKind;
  /** The place as written: 平远县, 平远 (stem), or nothing where the discourse must say. */
  head: string;
  /** Word for the place's level, where the name says it: 市 of 市委, 县 of 梅县县委. */
  level: string | undefined;
  /** Links of the tail; empty for a body of any name. */
  parts: Part[];
  /** Words after the head as written, where there are no parts: 固本强基工程领导小组. */
  rest: string;
}

/** Takes mentions apart by the grammar that found them. A reading depends on the name alone, so each is made once. */
export class MentionReader {
  private readonly readings = new Map<string, Reading>();

  constructor(private readonly grammar: Grammar) {}

  read(mention: OrganizationMention): Reading {
    const { name, rule, level, place, start } = mention;
    // The place stands inside the name.
    const inside = place !== undefined && place.start >= start && place.end <= mention.end;
    const from = inside ? place.start - start : -1;
    const key = `${name}/${rule}/${level}/${from}/${inside ? place.end - start : ''}`;
    let reading = this.readings.get(key);
    if (reading === undefined) {
      reading = inside ? this.afterPlace(mention, from, place.end - start) : this.afterLevel(mention);
      this.readings.set(key, reading);
    }
    return reading;
  }

  private afterPlace({ name, rule, level }: OrganizationMention, from: number, to: number): Reading {
    const { grammar } = this;
    const head = name.slice(from, to);
    const place = { name: head.replace(/^[我本该此]/, ''), level } as PlaceMention;
    const kind = headKindOf(place);
    const whole: Reading = { name, kind, head, level: undefined, parts: [], rest: name.slice(to) };
    if (isOfAnyName(rule)) return whole;
    const prefix = prefixIn(grammar, name);
    const tail =
      readPlaceTail(grammar, name, to, { ...place, level: undefined }, prefix) ??
      readPlaceTail(grammar, name, to, place, prefix) ??
      readPlaceTail(grammar, name, to, { ...place, level: undefined });
    if (tail?.end !== name.length) return whole;
    return { ...whole, level: tail.level, parts: tail.parts };
  }

  private afterLevel({ name, rule, level, bare }: OrganizationMention): Reading {
    const { grammar } = this;
    const whole: Reading = { name, kind: 'organization', head: '', level: undefined, parts: [], rest: name };
    if (!bare) return whole;
    if (rule === 'joint-body' || rule === 'implied-body') {
      const kind = level === 'township' ? 'township' : 'division';
      return { ...whole, kind, parts: readTail(grammar, name, 0, kind)?.parts ?? [] };
    }
    if (rule === 'bare-zone-body') {
      // 开发区管委会 says what kind of zone it is of, 管委会 alone does not.
      const zone = zoneEnding.exec(name.slice(0, 8).replace(/(园区|[区园城场]).*$/, '$1'))?.[0] ?? '';
      const tail = readTail(grammar, name, zone.length, 'zone');
      return tail ? { ...whole, kind: 'zone', level: zone, parts: tail.parts } : whole;
    }
    const league = name[0] === '团';
    const prefix = league ? 'league' : prefixIn(grammar, name);
    const prefixLength = league ? 1 : grammar.prefixWords.at(name, 0).length;
    let parts: Part[] = [];
    let kind: HeadKind = 'division';
    const word = grammar.levels.find(name, prefixLength, (value, end) => {
      kind = headKindOfLevel(value);
      if (isOfAnyName(rule)) return end < name.length;
      const at = name[end] === name[end - 1] ? end + 1 : end;
      const tail = readTail(grammar, name, end, kind, prefix) ?? readTail(grammar, name, at, kind, prefix);
      if (tail?.end === name.length) parts = tail.parts;
      return tail?.end === name.length;
    });
    if (word === undefined) return whole;
    return { name, kind, head: '', level: word.form, parts, rest: name.slice(word.end) };
  }
}

/** Rules that find bodies with names of their own, which no canonical name replaces. */
const isOfAnyName = (rule: string): boolean => /^(?:named-body|leading-group|field-unknown|unit-cell)/.test(rule);

function prefixIn(grammar: Grammar, name: string): string | undefined {
  return grammar.prefixOf.get(grammar.prefixWords.at(name, 0));
}

/** A body's canonical name and that of the body it is a part of by its name, for a place. */
export interface Canonical {
  label: string;
  parent: string | undefined;
}

/**
 * The name under which a body is one node, however it is written: `中共平远县委组织部` for 县委组织部.
 * @param place full name of its place
 * @param upper what to put before the place to tell it from others of its name (南京市 + 鼓楼区), or ''
 */
export function canonicalName(bodies: readonly BodyForm[], reading: Reading, place: string, upper = ''): Canonical {
  if (reading.parts.length === 0) return { label: upper + place + reading.rest, parent: undefined };
  const names: string[] = [];
  let name = '';
  for (const [index, part] of reading.parts.entries()) {
    const written = reading.name.slice(part.start, part.end);
    if (part.kind === 'body') {
      name = index === 0 ? bodyName(part.value, place, upper, written) : bodyName(part.value, name, '', written);
    } else {
      const ofGovernment = part.kind === 'office' ? !isPartyOffice(reading.parts, index) : part.value.of !== 'party';
      const general = part.kind === 'department' && part.value.of === 'any' && index > 0;
      if (index === 0 && !ofGovernment) {
        const committee = bodies.find((body) => body.role === 'party-committee' && body.after.includes(reading.kind));
        if (committee !== undefined) {
          name = bodyName(committee, place, upper, '');
          names.push(name);
        }
      }
      // 县人民政府民政局 is 县民政局; the government's own office keeps its name.
      const base = ofGovernment && !general && !isParty(reading.parts[0]!) ? upper + place : name || upper + place;
      name = base + (part.kind === 'office' ? written : part.value.label);
    }
    names.push(name);
  }
  return { label: name, parent: names.at(-2) };
}

const isParty = (part: Part): boolean => part.kind === 'body' && part.value.departments === 'party';
const isPartyOffice = (parts: readonly Part[], index: number): boolean => index > 0 && isParty(parts[0]!);

function bodyName(body: BodyForm, head: string, upper: string, form: string): string {
  const ending = Object.keys(body.labels)
    .filter((end) => head.endsWith(end))
    .sort((a, b) => b.length - a.length)[0];
  const template = ending === undefined ? body.label : body.labels[ending]!;
  // A county of two characters says its level twice: 中共梅县县委, not 中共梅县委.
  const doubled = body.double && head.length === 2 && ending === undefined ? head + head.at(-1) : head;
  return template
    .replace('{place}', upper + doubled)
    .replace('{stem}', upper + head.slice(0, -(ending ?? '').length))
    .replace('{form}', form);
}
