import type { Figures, FigureUnitKind } from '../lexicon/figures.ts';
import { CharSet, WordSet } from '../text/word-set.ts';

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
  peopleNouns: WordSet;
  notCounted: ReadonlySet<string>;
  statedBy: WordSet;
  targets: WordSet;
  ratioNouns: WordSet;
  /** What may follow digits of a figure: units, further digits, 多, 至. */
  afterDigits: CharSet;
  /** By the code unit behind a numeral in characters. */
  afterNumeral: Uint8Array;
  /** First characters of what ends a noun behind a unit or is known of it, and last ones of what ends one before a number. */
  rightMarks: CharSet;
  leftMarks: CharSet;
}

/** What the code unit behind a numeral in characters says. */
export const AfterNumeral = {
  nothing: 0,
  /** A unit that only ten and more count with: 十件, not 三件. */
  unit: 1,
  /** A unit that smaller numbers count with before a known noun only: 八个乡镇. */
  countedUnit: 2,
  /** A unit that small numbers count with: 两所. */
  smallUnit: 3,
  /** The number goes on, or a range or a ratio follows. */
  goesOn: 4,
} as const;
const goesOn = '零〇一二三四五六七八九十百千万亿两多余来几分点—–-～~－至到 ';

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
  for (const unit of figures.tenths) afterNumeral[unit.charCodeAt(0)] = AfterNumeral.smallUnit;
  for (const [unit, { counted, spelled }] of unitOf) {
    const code = unit.charCodeAt(0);
    const says = spelled < 10 ? AfterNumeral.smallUnit : counted ? AfterNumeral.countedUnit : AfterNumeral.unit;
    afterNumeral[code] = Math.max(afterNumeral[code]!, says);
  }
  for (const char of goesOn) afterNumeral[char.charCodeAt(0)] = AfterNumeral.goesOn;
  const words = (list: readonly string[]) => new WordSet(list);
  const marks = (list: readonly string[], at: (word: string) => string) => new CharSet(list.map(at).join(''));
  const firstOf = (word: string) => word[0]!;
  const lastOf = (word: string) => word.at(-1)!;
  return {
    units: new WordSet(unitOf.keys()),
    unitOf,
    notUnits: words(figures.notUnits),
    tenths: words(figures.tenths),
    behind: new WordSet(behindOf.keys()),
    behindOf,
    links: new WordSet([...figures.links, ...figures.growth, ...figures.growthTo]),
    growth: new Set(figures.growth),
    growthTo: new Set(figures.growthTo),
    actions: words(figures.actions),
    leftStops: words(figures.leftStops),
    rightStops: words(figures.rightStops),
    protectedWords: words(figures.protected),
    subjects: words(figures.subjects),
    countedNouns: words(figures.countedNouns),
    peopleNouns: words(figures.peopleNouns),
    notCounted: new Set(figures.notCounted),
    statedBy: words(figures.statedBy),
    targets: words(figures.targets),
    ratioNouns: words(figures.ratioNouns),
    afterNumeral,
    afterDigits: new CharSet(`${[...unitOf.keys(), ...figures.tenths].map(firstOf).join('')}${goesOn}.．,，几县市区旗`),
    rightMarks: marks([...figures.rightStops, ...figures.actions, ...figures.countedNouns], firstOf),
    leftMarks: marks([...figures.leftStops, ...figures.subjects], lastOf),
  };
}
