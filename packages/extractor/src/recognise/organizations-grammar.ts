import type {
  BodyForm,
  CarrierForm,
  CentralBody,
  DepartmentForm,
  LevelWord,
  NameForm,
  OfficeForm,
  Organizations,
} from '../lexicon/organizations.ts';
import { WordSet } from '../text/word-set.ts';
import { FormTable, StartTable } from './organizations-forms.ts';

/** A form that must not be followed by some words (组织部 by 门). */
interface Followed {
  notBefore: readonly string[];
}
export interface BodyEntry extends Followed {
  body: BodyForm;
  /** Name of the prefix that this form needs before its head. */
  prefix: string | undefined;
}
export interface DepartmentEntry extends Followed {
  department: DepartmentForm;
}
export interface OfficeEntry extends Followed {
  office: OfficeForm;
}
export interface NameEntry extends Followed {
  name: NameForm;
  generic: WordSet;
  boundaries: WordSet;
}
export interface CarrierEntry {
  carrier: CarrierForm;
  generic: WordSet;
}
export interface CentralEntry extends Followed {
  body: CentralBody;
}

/** The lexicon of organizations made ready for scanning. */
export interface Grammar {
  bodies: FormTable<BodyEntry>;
  departments: FormTable<DepartmentEntry>;
  offices: FormTable<OfficeEntry>;
  fields: WordSet;
  joints: WordSet;
  levels: FormTable<LevelWord>;
  /** Words of prefixes, and the prefix each belongs to. */
  prefixWords: WordSet;
  prefixOf: ReadonlyMap<string, string>;
  prefixes: FormTable<string>;
  central: FormTable<CentralEntry>;
  names: FormTable<NameEntry>;
  carriers: FormTable<CarrierEntry>;
  zoneBodies: WordSet;
  /** Countries and the like, which stand for the place in an association's name. */
  abroad: WordSet;
  units: WordSet;
  unitCells: WordSet;
  genericBefore: WordSet;
  before: WordSet;
  boundaries: WordSet;
  boundarySet: ReadonlySet<string>;
  boundariesInNames: ReadonlySet<string>;
  groupWords: ReadonlySet<string>;
  officeNotAfter: ReadonlySet<string>;
  /** Where something may start, as `triggers`. */
  starts: StartTable;
  /** Where a tail may start. */
  tails: StartTable;
}

export const triggers = { level: 1, central: 2, prefix: 4, name: 8, carrier: 16, office: 32, zoneBody: 64 } as const;

const compiled = new WeakMap<Organizations, Grammar>();

/** The grammar of a lexicon; made once for each lexicon object. */
export function grammarOf(lexicon: Organizations): Grammar {
  let grammar = compiled.get(lexicon);
  if (grammar === undefined) {
    grammar = compile(lexicon);
    compiled.set(lexicon, grammar);
  }
  return grammar;
}

function compile(lexicon: Organizations): Grammar {
  // 扶贫办|在 is an office; only the verbs of one character are no wonder behind a short form: 县政府|办在.
  const avoided = (form: string, own: readonly string[]) =>
    [...(lexicon.endings[form.at(-1)!] ?? []), ...own].filter((word) => form.length < 3 || !'在有'.includes(word));
  const bodies = lexicon.bodies.flatMap((body) => [
    ...body.forms.map(
      (form) => [form, { body, prefix: undefined, notBefore: avoided(form, body.notBefore) }] as [string, BodyEntry],
    ),
    ...Object.entries(body.prefixed).flatMap(([prefix, forms]) =>
      forms.map((form) => [form, { body, prefix, notBefore: avoided(form, body.notBefore) }] as [string, BodyEntry]),
    ),
  ]);
  const prefixes = Object.entries(lexicon.prefixes).flatMap(([prefix, words]) =>
    words.map((word) => [word, prefix] as const),
  );
  const grammar: Grammar = {
    bodies: new FormTable(bodies),
    departments: new FormTable(
      lexicon.departments.flatMap((department) =>
        department.forms.map((form) => [form, { department, notBefore: avoided(form, department.notBefore) }] as const),
      ),
    ),
    offices: new FormTable(
      lexicon.offices.map((office) => [office.form, { office, notBefore: avoided(office.form, office.notBefore) }]),
    ),
    fields: new WordSet(lexicon.fields),
    joints: new WordSet(lexicon.joints),
    levels: new FormTable(lexicon.levels.map((level) => [level.word, level])),
    prefixWords: new WordSet(prefixes.map(([word]) => word)),
    prefixOf: new Map(prefixes),
    prefixes: new FormTable(prefixes),
    central: new FormTable(
      lexicon.central.flatMap((body) =>
        body.forms.map((form) => [form, { body, notBefore: avoided(form, body.notBefore) }] as const),
      ),
    ),
    names: new FormTable(
      lexicon.names.flatMap((name) => {
        const generic = new WordSet(name.generic);
        const boundaries = new WordSet(name.boundaries);
        return name.forms.map((form) => [form, { name, generic, boundaries, notBefore: name.notBefore }] as const);
      }),
    ),
    carriers: new FormTable(
      lexicon.carriers.flatMap((carrier) => {
        const generic = new WordSet(carrier.generic);
        return carrier.forms.map((form) => [form, { carrier, generic }] as const);
      }),
    ),
    zoneBodies: new WordSet(lexicon.zoneBodies),
    abroad: new WordSet(lexicon.abroad),
    units: new WordSet(lexicon.units),
    unitCells: new WordSet(lexicon.unitCells),
    genericBefore: new WordSet(lexicon.genericBefore),
    before: new WordSet(lexicon.before),
    boundaries: new WordSet(lexicon.boundaries),
    boundarySet: new Set(lexicon.boundaries),
    boundariesInNames: new Set(lexicon.boundariesInNames),
    groupWords: new Set(lexicon.groupWords),
    officeNotAfter: new Set(lexicon.officeNotAfter),
    starts: new StartTable(),
    tails: new StartTable(),
  };
  markStarts(grammar, lexicon);
  return grammar;
}

function markStarts({ starts, tails, bodies }: Grammar, lexicon: Organizations) {
  const forms = [
    ...lexicon.bodies.flatMap(({ forms, prefixed }) => [...forms, ...Object.values(prefixed).flat()]),
    ...lexicon.departments.flatMap(({ forms }) => forms),
    ...lexicon.levels.map(({ word }) => word),
    ...lexicon.fields,
  ];
  for (const form of forms) tails.mark(form, 1);
  const firsts = new Set(forms.map((form) => form.charCodeAt(0)));
  for (const { word } of lexicon.levels) starts.mark(word, triggers.level, firsts);
  for (const { forms } of lexicon.central) for (const form of forms) starts.mark(form, triggers.central);
  for (const words of Object.values(lexicon.prefixes)) for (const word of words) starts.mark(word, triggers.prefix);
  for (const { forms } of lexicon.names) for (const form of forms) starts.mark(form, triggers.name);
  for (const { forms } of lexicon.carriers)
    for (const form of forms) starts.mark(form, triggers.carrier, bodies.starts);
  for (const form of lexicon.zoneBodies) starts.mark(form, triggers.zoneBody);
  for (const { form, anyField, role } of lexicon.offices)
    if (anyField || role === 'leading-group') starts.mark(form, triggers.office);
}

/** Whether a tail may start at `at`: two code units tell for almost every place that none does. */
export const mayStartTail = ({ tails }: Grammar, text: string, at: number): boolean =>
  tails.at(text.charCodeAt(at), text.charCodeAt(at + 1)) !== 0;

/** Whether one of the words stands at `at`. */
export function startsWithAny(text: string, at: number, words: readonly string[]): boolean {
  for (const word of words) if (text.startsWith(word, at)) return true;
  return false;
}
