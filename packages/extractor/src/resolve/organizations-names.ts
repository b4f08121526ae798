import type { BodyForm, HeadKind } from '../lexicon/organizations.ts';
import type { Grammar } from '../recognise/organizations-grammar.ts';
import { headKindOf, headKindOfLevel, type Part, readPlaceTail, readTail } from '../recognise/organizations-tail.ts';
import type { Doc } from '../text/doc.ts';
import type { OrganizationMention, PlaceMention } from '../text/mentions.ts';

/** A mention taken apart: what stands for its place, and what follows. */
export interface Reading {
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

/** Takes a mention apart by the grammar that found it. */
export function readMention(grammar: Grammar, doc: Doc, mention: OrganizationMention): Reading {
  const text = doc.text;
  const wholeName: Reading = { kind: 'organization', head: '', level: undefined, parts: [], rest: mention.name };
  const ofAnyName = /^(?:named-body|leading-group|field-unknown)/.test(mention.rule);
  if (mention.place !== undefined && mention.place.start < mention.end) {
    const head = text.slice(mention.place.start, mention.place.end);
    const place = { name: head.replace(/^[我本该此]/, ''), level: mention.level } as PlaceMention;
    const kind = headKindOf(place);
    const after = text.slice(mention.place.end, mention.end);
    if (ofAnyName) return { ...wholeName, head, rest: after, kind };
    const prefix = prefixIn(grammar, mention.name);
    const tail =
      readPlaceTail(grammar, text, mention.place.end, { ...place, level: undefined }, prefix) ??
      readPlaceTail(grammar, text, mention.place.end, place, prefix) ??
      readPlaceTail(grammar, text, mention.place.end, { ...place, level: undefined });
    if (tail === undefined || tail.end !== mention.end) return { ...wholeName, head, rest: after, kind };
    return { kind, head, level: tail.level, parts: tail.parts, rest: after };
  }
  if (!mention.bare) return wholeName;
  if (mention.rule === 'joint-body') {
    const kind = mention.level === 'township' ? 'township' : 'division';
    const tail = readTail(grammar, text, mention.start, kind);
    return { kind, head: '', level: undefined, parts: tail?.parts ?? [], rest: mention.name };
  }
  const league = text[mention.start] === '团';
  const prefix = league ? 'league' : prefixIn(grammar, mention.name);
  const prefixLength = league ? 1 : grammar.prefixWords.at(mention.name, 0).length;
  let parts: Part[] = [];
  let kind: HeadKind = 'division';
  const level = grammar.levels.find(text, mention.start + prefixLength, (value, end) => {
    kind = headKindOfLevel(value);
    if (ofAnyName) return end < mention.end;
    const at = text[end] === text[end - 1] ? end + 1 : end;
    const tail = readTail(grammar, text, end, kind, prefix) ?? readTail(grammar, text, at, kind, prefix);
    if (tail?.end === mention.end) parts = tail.parts;
    return tail?.end === mention.end;
  });
  if (level === undefined) return wholeName;
  return { kind, head: '', level: level.form, parts, rest: text.slice(level.end, mention.end) };
}

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
export function canonicalName(
  bodies: readonly BodyForm[],
  text: string,
  reading: Reading,
  place: string,
  upper = '',
): Canonical {
  if (reading.parts.length === 0) return { label: upper + place + reading.rest, parent: undefined };
  const names: string[] = [];
  let name = '';
  for (const [index, part] of reading.parts.entries()) {
    const written = text.slice(part.start, part.end);
    if (part.kind === 'body') {
      name = index === 0 ? bodyName(part.value, place, upper) : bodyName(part.value, name, '');
    } else {
      const ofGovernment = part.kind === 'office' ? !isPartyOffice(reading.parts, index) : part.value.of !== 'party';
      const general = part.value.role === 'general-office' && index > 0;
      if (index === 0 && !ofGovernment) {
        const committee = bodies.find((body) => body.role === 'party-committee' && body.after.includes(reading.kind));
        if (committee !== undefined) {
          name = bodyName(committee, place, upper);
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

function bodyName(body: BodyForm, head: string, upper: string): string {
  const ending = Object.keys(body.labels)
    .filter((end) => head.endsWith(end))
    .sort((a, b) => b.length - a.length)[0];
  const template = ending === undefined ? body.label : body.labels[ending]!;
  // A county of two characters says its level twice: 中共梅县县委, not 中共梅县委.
  const doubled = body.double && head.length === 2 && ending === undefined ? head + head.at(-1) : head;
  return template.replace('{place}', upper + doubled).replace('{stem}', upper + head.slice(0, -(ending ?? '').length));
}
