import { type Doubt, nodeKey, type PlaceLevel } from '@guben/graph';
import { grammarOf } from '../recognise/organizations-grammar.ts';
import { isLocal } from '../recognise/organizations-tail.ts';
import type { Resources } from '../resources.ts';
import { type Doc, labelAt } from '../text/doc.ts';
import type { Entity, OrganizationMention } from '../text/mentions.ts';
import type { PlaceContext, PlaceUnit, ResolvedPlace } from './context.ts';
import { mergePlaceless, mergeShortOffices, type Placed, Zones } from './organizations-merge.ts';
import { canonicalName, MentionReader, type Reading } from './organizations-names.ts';
import { founderOf, regionOver, seatAt } from './organizations-seats.ts';
import {
  governs,
  isOwnNamed,
  type Named,
  type NameStatement,
  partOf,
  type Resolved,
  uncertainDoubts,
  undecidedDoubts,
} from './organizations-statements.ts';

export interface ResolvedOrganizations {
  entities: Entity<OrganizationMention>[];
  /** Key of the body that a mention names; undefined where it stays undecided. */
  of(mention: OrganizationMention): string | undefined;
  doubts: Doubt[];
  /** By name structure, body to body: 中共平远县委组织部 → 中共平远县委. Both are named in the text. */
  partOf: NameStatement[];
  /** Body to the place in its name. */
  governs: NameStatement[];
}

/** Below this the discourse's answer is reported as doubtful. */
const doubtful = 0.6;

/**
 * Brings all names of one body to one node: 市委, 中共梅州市委 and 梅州市委. Bare names get their place from the
 * discourse; where that gives none they stay undecided, without a node, and are reported.
 * @param mentions as recognised, sorted by start
 */
export function resolveOrganizations(
  doc: Doc,
  mentions: readonly OrganizationMention[],
  places: PlaceContext,
  resources: Resources,
): ResolvedOrganizations {
  const resolved: Resolved[] = [];
  const undecided = new Map<string, OrganizationMention[]>();
  const uncertain = new Map<string, Resolved[]>();
  const lexicon = resources.lexicon.organizations;
  const grammar = grammarOf(lexicon);
  const central = new Map(lexicon.central.flatMap((body) => body.forms.map((form) => [form, body.label] as const)));
  /** 国务院办公厅 is part of 国务院, where the text names both. */
  const centralParent = (label: string): string | undefined => {
    const above = lexicon.central.find((body) => label !== body.label && label.startsWith(body.label));
    return above && nodeKey('organization', above.label);
  };
  const reader = new MentionReader(grammar);
  const named = new Map<Reading, Map<string, Named>>();
  let last: Resolved | undefined;
  /** Places outside the gazetteer of the bodies named so far (商洛 of 中共商洛地委), for the bare names after them. */
  const spokenOf = new Map<string, { name: string; place: ResolvedPlace | undefined }>();
  const zones = new Zones();
  for (const mention of mentions) {
    const found = resolve(mention);
    last = found;
    if (found === undefined) {
      if (!isLocal(mention.level) && mention.rule !== 'bare-zone-body') push(undecided, mention.name, mention);
      continue;
    }
    // 县财政局农财股 names the bureau, too.
    const whole = mention.rule === 'unit-cell' && mention.unitOf ? resolve(mention.unitOf) : undefined;
    if (whole !== undefined) resolved.push(whole);
    resolved.push(found);
    zones.see(found);
    if (mention.bare && found.confidence < doubtful) push(uncertain, `${mention.name}\0${found.key}`, found);
  }
  mergePlaceless(resolved);
  mergeShortOffices(resolved);
  const entities = toEntities(doc, resolved);
  const keyOf = new Map(resolved.map(({ mention, key }) => [mention, key]));
  return {
    entities,
    of: (mention) => keyOf.get(mention),
    doubts: [...undecidedDoubts(doc, undecided), ...uncertainDoubts(doc, uncertain)],
    partOf: partOf(resolved, new Set(entities.map((entity) => entity.key))),
    governs: governs(resolved),
  };

  function resolve(mention: OrganizationMention): Resolved | undefined {
    const label = central.get(mention.name);
    if (mention.rule === 'central-body' && label !== undefined)
      return {
        mention,
        label,
        key: nodeKey('organization', label),
        parentKey: centralParent(label),
        place: undefined,
        placeName: '',
        confidence: mention.confidence,
      };
    const reading = reader.read(mention);
    const home = placeOf(mention, reading);
    if (home === undefined) return undefined;
    return { mention, ...namesOf(mention, reading, home), confidence: Math.min(mention.confidence, home.confidence) };
  }

  /** Names for a reading at a place; they depend on nothing else, so each is made once. */
  function namesOf(mention: OrganizationMention, reading: Reading, home: Placed): Named {
    const { name, place } = home;
    if (mention.unitOf !== undefined && mention.rule === 'unit-cell') {
      const whole = namesOf(mention.unitOf, reader.read(mention.unitOf), home);
      const part = mention.name.slice(mention.unitOf.name.length);
      return { ...whole, label: whole.label + part, key: whole.key + part, parentKey: whole.key };
    }
    const known = named.get(reading) ?? new Map<string, Named>();
    named.set(reading, known);
    const id = `${name}/${place?.key}`;
    let names = known.get(id);
    if (names === undefined) {
      const upper = place === undefined ? '' : distinguishing(place);
      const { label } = canonicalName(lexicon.bodies, reading, name);
      const keyed = canonicalName(lexicon.bodies, reading, name, upper);
      const parent = keyed.parent ?? cellParent(mention);
      names = {
        label,
        place,
        placeName: name,
        key: nodeKey('organization', keyed.label),
        parentKey: parent === undefined ? undefined : nodeKey('organization', parent),
      };
      known.set(id, names);
    }
    return names;
  }

  /** 红星公司党委 is part of 红星公司. */
  function cellParent({ rule, name, unitOf }: OrganizationMention): string | undefined {
    if (unitOf !== undefined) return unitOf.name;
    if (rule !== 'named-body-cell') return undefined;
    for (let at = 2; at < name.length; at++) {
      const end = grammar.names.find(name, at)?.end;
      if (end !== undefined && end < name.length) return name.slice(0, end);
    }
    return undefined;
  }

  function placeOf(mention: OrganizationMention, reading: Reading): Placed | undefined {
    if (mention.rule === 'joint-body') {
      if (last === undefined || mention.start - last.mention.end > 1) return undefined;
      return { name: last.placeName, place: last.place, confidence: last.confidence };
    }
    if (mention.rule === 'founded-body') return founderOf(doc, places, mention, last);
    if (mention.rule === 'implied-body') return seatAt(places, mention.start);
    if (mention.bare) {
      if (mention.place !== undefined) {
        const place = places.placeAt(mention.place);
        return place && { name: place.name, place, confidence: 0.9 };
      }
      // 开发区党工委 is of the zone spoken of, if one was.
      if (reading.kind === 'zone') return zones.meant(reading.level ?? '');
      const unit = unitOf(reading.level);
      const beside = neighbour(mention, reading);
      if (beside !== undefined) return beside;
      const home = unit && places.homeAt(mention.start, unit);
      // A township's or village's body is one only where the text is about that place.
      if (isLocal(mention.level) && (home?.rule === 'antecedent' || home?.rule === 'dominant')) {
        // 岸堤镇的党员常年住船，镇党委把…: the sentence has just named it.
        const lead = doc.text.slice(Math.max(0, mention.start - 120), mention.start);
        const at = lead.lastIndexOf(home.place.name);
        const since = lead.slice(at + home.place.name.length);
        const named =
          at >= 0 &&
          !/[\u4e00-\u9fff](?![全该本我各故家老城下回返侨水])[\u4e00-\u9fff](?:镇|乡(?!镇)|街道)/.test(since);
        return named && home.rule === 'antecedent'
          ? { name: home.place.name, place: home.place, confidence: 0.7 }
          : undefined;
      }
      if (home !== undefined) return { name: home.place.name, place: home.place, confidence: home.confidence };
      const spoken = unit && spokenOf.get(unit);
      if (spoken === undefined && unit === '地区') return regionOver(places, mention.start);
      return spoken && !isLocal(mention.level) ? { ...spoken, confidence: 0.65 } : undefined;
    }
    if (mention.place === undefined) return { name: '', place: undefined, confidence: 1 };
    const place = places.placeAt(mention.place);
    // A body with a name of its own keeps it as written (梅县高级中学), whatever its county is called now.
    if (isOwnNamed(mention)) return { name: reading.head, place, confidence: 1 };
    if (place !== undefined && fitsLevel(place, reading)) return { name: place.name, place, confidence: 1 };
    const unit = unitOf(reading.level);
    const name = writtenHead(reading);
    if (unit !== undefined) spokenOf.set(unit, { name, place: undefined });
    return { name, place: undefined, confidence: 0.8 };
  }

  /** 苏州市委、市政府: a bare body right after a body of a place of its level is of that place. */
  function neighbour(mention: OrganizationMention, { level }: Reading): Placed | undefined {
    if (last?.place === undefined || level === undefined || !fitsUnit(last.place, level)) return undefined;
    const between = doc.text.slice(last.mention.end, mention.start);
    return /^[、和与及]?$/.test(between)
      ? { name: last.place.name, place: last.place, confidence: last.confidence }
      : undefined;
  }

  /**
   * What tells a body's place from others of its name in the key: county and township of a village, the county of a township, the place above
   * a county whose name is not its own (鼓楼区). It depends on the place alone, so the same body has one key everywhere.
   */
  function distinguishing(place: ResolvedPlace): string {
    const above = places.lineage(place.key).slice(1);
    if (place.level === 'township' || place.level === 'village') {
      const local = above.filter(({ level }) => level === 'county' || level === 'township');
      return local
        .map(({ name }) => name)
        .reverse()
        .join('');
    }
    if (place.level !== 'county') return '';
    const named = resources.gazetteer.byName(place.name, doc.year);
    const namesakes = new Set(
      named.filter(({ to }) => doc.year !== undefined || to === undefined).map(({ code }) => code),
    );
    return namesakes.size > 1 ? (above[0]?.name ?? '') : '';
  }
}

function toEntities(doc: Doc, resolved: readonly Resolved[]): Entity<OrganizationMention>[] {
  const entities = new Map<string, Entity<OrganizationMention>>();
  /** Names of each already looked at: how the source writes them is asked once. */
  const seen = new Map<string, Set<string>>();
  for (const { mention, key, label, place } of resolved) {
    let entity = entities.get(key);
    if (entity === undefined) {
      entity = {
        key,
        kind: 'organization',
        label,
        aliases: [],
        mentions: [],
        attributes: { role: mention.role },
      };
      entities.set(key, entity);
      seen.set(key, new Set());
    }
    if (place !== undefined) entity.attributes.place ??= place.key;
    entity.mentions.push(mention);
    const names = seen.get(key)!;
    if (names.has(mention.name)) continue;
    names.add(mention.name);
    const written = labelAt(doc, mention.start, mention.end);
    if (written !== label && !entity.aliases.includes(written)) entity.aliases.push(written);
  }
  return [...entities.values()];
}

const unitWords: Record<string, PlaceUnit | PlaceLevel> = {
  省: '省',
  自治区: 'province',
  市: '市',
  自治州: '州',
  州: '州',
  地: '地区',
  地区: '地区',
  盟: '盟',
  县: '县',
  自治县: '县',
  旗: '旗',
  自治旗: '旗',
  区: '区',
  林区: '区',
  镇: '镇',
  乡: '乡',
  街道: '街道',
  村: '村',
  社区: '社区',
};
const unitOf = (level: string | undefined): PlaceUnit | PlaceLevel | undefined =>
  level === undefined ? undefined : unitWords[level];

/** Whether a resolved place is of the level that the name says beside it: 梅县地委 is no body of 梅县. */
function fitsLevel(place: ResolvedPlace, { level, head }: Reading): boolean {
  return level === undefined || head.endsWith(level) || fitsUnit(place, level);
}

const fitsUnit = (place: ResolvedPlace, level: string): boolean => place.name.endsWith(level === '地' ? '地区' : level);

/** The place of a body as written, with the level that the name says apart: 平远 + 县, 喀什 + 地区. */
const writtenHead = ({ head, level }: Reading): string =>
  level === undefined || head.endsWith(level) ? head : head + (level === '地' ? '地区' : level);

function push<T>(map: Map<string, T[]>, key: string, value: T) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
