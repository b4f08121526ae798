import type { Doubt } from '@guben/graph';
import type { Division } from '../gazetteer/gazetteer.ts';
import { homeDivisions } from '../recognise/places.ts';
import type { Resources } from '../resources.ts';
import { type Doc, labelAt, type Range, rangeIndexAt, spanAt } from '../text/doc.ts';
import type { Entity, PlaceMention } from '../text/mentions.ts';
import type { Home, PlaceContext, PlaceUnit, ResolvedPlace } from './context.ts';
import { Homes } from './places-home.ts';
import { LocalPlaces } from './places-local.ts';
import { formerName, PlaceRegistry } from './places-registry.ts';
import { settle } from './places-settle.ts';
import { restoreRegions } from './places-then.ts';

/** A place of the text with all mentions of it; `attributes`: level, code, parent (key of the nearest place above it that the text names). */
export type PlaceEntity = Entity<PlaceMention>;

export interface PlaceResolution extends PlaceContext {
  /** Sorted by key. */
  entities: PlaceEntity[];
  doubts: Doubt[];
  /** How each reference (我市, 全县) was resolved. */
  references: Map<PlaceMention, Home>;
}

/**
 * Resolves mentions of places to places as of the text's year: one entity a place, whatever forms name it. A name that
 * several divisions bear and no context decides keeps no code and is reported.
 * @param mentions as `recognisePlaces` gives them
 */
export function resolvePlaces(doc: Doc, mentions: readonly PlaceMention[], resources: Resources): PlaceResolution {
  const { gazetteer } = resources;
  const registry = new PlaceRegistry(doc, resources);
  const home = homeDivisions(doc, resources)[0];
  const settled = settle(doc, mentions, gazetteer, home ? [home] : []);

  const resolved = new Map<PlaceMention, ResolvedPlace>();
  registry.readFormer(mentions, new Set([...settled.division.values()].map(({ code }) => code)));
  const places = {
    of: (mention: PlaceMention) => resolved.get(mention),
    lineages: registry.lineages,
  };
  const inFull = new Set<string>();
  for (const [mention, division] of settled.division) if (mention.form === 'full') inFull.add(division.code);
  for (const [mention, division] of settled.division) {
    if (division.level === 'township') continue;
    const former = mention.form === 'stem' && !inFull.has(division.code) ? registry.formerOf(division) : undefined;
    resolved.set(mention, former ?? registry.fromDivision(division));
  }
  for (const mention of settled.undecided.keys()) {
    if (mention.level === 'township') continue;
    const place = {
      key: `place/${mention.name}`,
      name: mention.name,
      level: mention.level,
      code: undefined,
      parent: undefined,
    };
    resolved.set(mention, registry.register(place));
  }
  const corpusPlace = home && registry.fromDivision(home);

  // Counties and above are known now and say where townships lie; townships say where villages lie.
  const local = new LocalPlaces(
    doc,
    gazetteer,
    (place) => registry.register(place),
    (division) => registry.formerOf(division) ?? registry.fromDivision(division),
    (place) => registry.lineages.of(place.key)[1],
    new Set([...settled.division.values()].map(({ code }) => code)),
  );
  const open = mentions.flatMap((mention, index) =>
    mention.form === 'reference' || resolved.has(mention) ? [] : [{ mention, index }],
  );
  for (const level of [undefined, 'prefecture', 'county', 'township', 'village'] as const) {
    const homes = new Homes(doc, mentions, places, corpusPlace);
    // Those right behind their township first: 核桃坝村 alone is then the one of 湄江街道核桃坝村.
    const placed = ({ mention, index }: { mention: PlaceMention; index: number }) =>
      level === 'village' && mentions[index - 1]?.end === mention.start ? 0 : 1;
    for (const { mention, index } of [...open].sort((a, b) => placed(a) - placed(b))) {
      if (mention.level !== level) continue;
      const division = settled.division.get(mention);
      const former = level === 'prefecture' ? registry.get(`place/${formerName(mention)}`) : undefined;
      if (division) resolved.set(mention, local.township(division, mention, homes));
      else if (former) resolved.set(mention, former);
      else {
        const previous = mentions[index - 1];
        const before = previous && previous.end === mention.start ? resolved.get(previous) : undefined;
        resolved.set(mention, local.byForm(mention, before, homes));
      }
    }
  }

  const homes = new Homes(doc, mentions, places, corpusPlace);
  const references = new Map<PlaceMention, Home>();
  const lost: PlaceMention[] = [];
  for (const mention of mentions) {
    if (mention.form !== 'reference') continue;
    const person =
      mention.rule === 'reference-to-self' ? 'first' : mention.rule === 'reference-to-that' ? 'that' : 'third';
    const found = homes.at(mention.start, mention.name.slice(1) as PlaceUnit, person);
    if (found) {
      references.set(mention, found);
      resolved.set(mention, found.place);
    } else lost.push(mention);
  }

  const entities = entitiesOf(doc, mentions, resolved, registry);
  restoreRegions(doc, entities);
  return {
    entities,
    doubts: [...ambiguityDoubts(doc, settled.undecided, resources), ...lostDoubts(doc, lost)],
    references,
    of: places.of,
    lineage: (key) => registry.lineages.of(key),
    homeAt: (position, wanted, person) => homes.at(position, wanted, person),
    speakerAt: (position) => homes.speaker(position),
    placeAt: (range: Range) => {
      const index = rangeIndexAt(mentions, range.end - 1);
      const mention = mentions[index];
      return mention && mention.start >= range.start && mention.end <= range.end ? resolved.get(mention) : undefined;
    },
  };
}

/** Forms with the names right before: 徐州市鼓楼区; 江苏省徐州市鼓楼区. Two places of one name are told apart by these. */
function chainsTo(doc: Doc, mentions: readonly PlaceMention[], index: number): string[] {
  const { end } = mentions[index]!;
  const chains: string[] = [];
  // Province, prefecture, county and township at most.
  for (let i = index; i > index - 4 && mentions[i - 1]?.end === mentions[i]!.start; i--) {
    chains.push(doc.text.slice(mentions[i - 1]!.start, end));
  }
  return chains;
}

function entitiesOf(
  doc: Doc,
  mentions: readonly PlaceMention[],
  resolved: ReadonlyMap<PlaceMention, ResolvedPlace>,
  registry: PlaceRegistry,
): PlaceEntity[] {
  const byKey = new Map<string, { place: ResolvedPlace; mentions: PlaceMention[]; aliases: Set<string> }>();
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index]!;
    const place = resolved.get(mention);
    if (!place) continue;
    let entry = byKey.get(place.key);
    if (!entry) {
      entry = { place, mentions: [], aliases: new Set() };
      byKey.set(place.key, entry);
    }
    entry.mentions.push(mention);
    // 我市 names the place for a moment; it is no name of it.
    if (mention.form !== 'reference') {
      if (mention.name !== place.name) entry.aliases.add(mention.name);
      for (const chain of chainsTo(doc, mentions, index)) entry.aliases.add(chain);
      if (doc.source.text.startsWith(mention.name, doc.map[mention.start])) continue;
      // Traditional characters, or a name broken over lines.
      const label = labelAt(doc, mention.start, mention.end);
      if (label !== place.name) entry.aliases.add(label);
    }
  }
  return [...byKey.values()]
    .map(({ place, mentions: own, aliases }): PlaceEntity => {
      const parent = registry.lineages.of(place.key).find((above, step) => step > 0 && byKey.has(above.key));
      return {
        key: place.key,
        kind: 'place',
        label: place.name,
        aliases: [...aliases].sort(),
        mentions: own,
        attributes: {
          ...(place.level && { level: place.level }),
          ...(place.code && { code: place.code }),
          ...(parent && { parent: parent.key }),
        },
      };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function ambiguityDoubts(
  doc: Doc,
  undecided: ReadonlyMap<PlaceMention, Division[]>,
  { gazetteer }: Resources,
): Doubt[] {
  const byName = new Map<string, { mentions: PlaceMention[]; choices: Set<string> }>();
  for (const [mention, divisions] of undecided) {
    const entry = byName.get(mention.name) ?? { mentions: [], choices: new Set() };
    entry.mentions.push(mention);
    for (const division of divisions) {
      const line = [division, ...gazetteer.ancestors(division, doc.year)].reverse();
      entry.choices.add(`${line.map((above) => above.name).join('')} (${division.code})`);
    }
    byName.set(mention.name, entry);
  }
  return [...byName].map(([name, { mentions, choices }]) => ({
    code: 'ambiguous-place',
    message: `${name} may be ${[...choices].sort().join(' or ')}; nothing in the text decides`,
    confidence: 1 / choices.size,
    about: [`place/${name}`],
    evidence: mentions.map((mention) => spanAt(doc, mention.start, mention.end)),
  }));
}

function lostDoubts(doc: Doc, lost: readonly PlaceMention[]): Doubt[] {
  const byName = new Map<string, PlaceMention[]>();
  for (const mention of lost) {
    const list = byName.get(mention.name);
    if (list) list.push(mention);
    else byName.set(mention.name, [mention]);
  }
  return [...byName].map(([name, mentions]) => ({
    code: 'unresolved-reference',
    message: `${name} refers to a place that the text does not name`,
    confidence: 0.3,
    about: [],
    evidence: mentions.map((mention) => spanAt(doc, mention.start, mention.end)),
  }));
}
