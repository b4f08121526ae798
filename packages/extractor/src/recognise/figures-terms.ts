import type { Figures, FigureUnitKind } from '../lexicon/figures.ts';
import { WordSet } from '../text/word-set.ts';

export interface UnitInfo {
  kind: FigureUnitKind;
  confidence: number;
  spelled: number;
  counted: boolean;
}

/** The figures lexicon made ready for look-ups in a text. */
export interface FigureTerms {
  units: WordSet;
  unitOf: ReadonlyMap<string, UnitInfo>;
  notUnits: WordSet;
  tenths: WordSet;
  /** What may stand behind a unit, and what it says. */
  behind: WordSet;
  behindOf: ReadonlyMap<string, 'at-least' | 'at-most' | 'about'>;
  /** Links, growth and growthTo together. */
  links: WordSet;
  growth: ReadonlySet<string>;
  growthTo: ReadonlySet<string>;
  actions: WordSet;
  leftStops: WordSet;
  rightStops: WordSet;
  protectedWords: WordSet;
  subjects: WordSet;
  countedNouns: WordSet;
  notCounted: ReadonlySet<string>;
  statedBy: WordSet;
  targets: WordSet;
  ratioNouns: WordSet;
  /** Code units that may follow a Chinese numeral of a figure. */
  afterNumeral: Uint8Array;
}

const compiled = new WeakMap<Figures, FigureTerms>();

export function figureTerms(figures: Figures): FigureTerms {
  let terms = compiled.get(figures);
  if (terms === undefined) {
    terms = compile(figures);
    compiled.set(figures, terms);
  }
  return terms;
}

function compile(figures: Figures): FigureTerms {
  const unitOf = new Map<string, UnitInfo>();
  for (const { kind, confidence, units, spelled, counted } of figures.units) {
    for (const unit of units) if (!unitOf.has(unit)) unitOf.set(unit, { kind, confidence, spelled, counted });
  }
  const behindOf = new Map<string, 'at-least' | 'at-most' | 'about'>();
  for (const word of figures.atLeast) behindOf.set(word, 'at-least');
  for (const word of figures.atMost) behindOf.set(word, 'at-most');
  for (const word of figures.about) behindOf.set(word, 'about');
  const afterNumeral = new Uint8Array(0x10000);
  for (const char of '零〇一二三四五六七八九十百千万亿两多余来几分点—–-～~至到 ') afterNumeral[char.charCodeAt(0)] = 1;
  for (const unit of [...unitOf.keys(), ...figures.tenths]) afterNumeral[unit.charCodeAt(0)] = 1;
  return {
    units: new WordSet(unitOf.keys()),
    unitOf,
    notUnits: new WordSet(figures.notUnits),
    tenths: new WordSet(figures.tenths),
    behind: new WordSet(behindOf.keys()),
    behindOf,
    links: new WordSet([...figures.links, ...figures.growth, ...figures.growthTo]),
    growth: new Set(figures.growth),
    growthTo: new Set(figures.growthTo),
    actions: new WordSet(figures.actions),
    leftStops: new WordSet(figures.leftStops),
    rightStops: new WordSet(figures.rightStops),
    protectedWords: new WordSet(figures.protected),
    subjects: new WordSet(figures.subjects),
    countedNouns: new WordSet(figures.countedNouns),
    notCounted: new Set(figures.notCounted),
    statedBy: new WordSet(figures.statedBy),
    targets: new WordSet(figures.targets),
    ratioNouns: new WordSet(figures.ratioNouns),
    afterNumeral,
  };
}
