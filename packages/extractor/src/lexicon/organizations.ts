import { z } from 'zod';

const words = z.array(z.string().min(1));

/** What may stand before a tail: province to county; township; village; zone (高新区); another body (红星公司). */
export const headKinds = ['division', 'township', 'village', 'zone', 'organization'] as const;
const HeadKind = z.enum(headKinds);
export type HeadKind = z.infer<typeof HeadKind>;

const OfficesOf = z.enum(['party', 'government']);
const withPlace = z.string().regex(/\{(?:place|stem)\}/, { error: 'must show where the place stands: {place}' });

const BodyForm = z
  .object({
    role: z.string(),
    /** Canonical name, `{place}` being the head's name. */
    label: withPlace,
    /** Canonical names after heads with these endings; `{stem}` is the head without the ending. */
    labels: z.record(z.string(), withPlace).default({}),
    /** Whether a place of two characters doubles its level: 中共梅县县委. */
    double: z.boolean().default(false),
    after: z.array(HeadKind).min(1),
    forms: words.default([]),
    /** Forms that need a prefix before the head, by the prefix's name. */
    prefixed: z.record(z.string(), words).default({}),
    notBefore: words.default([]),
    joint: z.boolean().default(false),
    departments: OfficesOf.optional(),
  })
  .strict();
export type BodyForm = z.infer<typeof BodyForm>;

const DepartmentForm = z
  .object({
    role: z.string(),
    of: z.enum(['party', 'government', 'any']),
    label: z.string().min(1),
    forms: words.min(1),
    notBefore: words.default([]),
    joint: z.boolean().default(false),
    direct: z.boolean().default(false),
  })
  .strict();
export type DepartmentForm = z.infer<typeof DepartmentForm>;

const OfficeForm = z
  .object({
    form: z.string().min(1),
    role: z.string(),
    anyField: z.boolean().default(false),
    notBefore: words.default([]),
  })
  .strict();
export type OfficeForm = z.infer<typeof OfficeForm>;

const LevelWord = z
  .object({
    word: z.string().min(1),
    level: z.enum(['province', 'prefecture', 'county', 'township', 'village']).optional(),
    notAfter: words.default([]),
    /** Only after punctuation or a function word. */
    strict: z.boolean().default(false),
  })
  .strict();
export type LevelWord = z.infer<typeof LevelWord>;

const NameForm = z
  .object({
    role: z.string(),
    forms: words.min(1),
    generic: words.default([]),
    notBefore: words.default([]),
    notBeforeUnplaced: words.default([]),
    alone: words.default([]),
    described: words.default([]),
    needsPlace: z.boolean().default(false),
    boundaries: words.default([]),
  })
  .strict();
export type NameForm = z.infer<typeof NameForm>;

const CarrierForm = z
  .object({ kind: z.enum(['zone', 'township', 'village']), forms: words.min(1), generic: words.default([]) })
  .strict();
export type CarrierForm = z.infer<typeof CarrierForm>;

const CentralBody = z
  .object({ label: z.string().min(1), role: z.string(), forms: words.min(1), notBefore: words.default([]) })
  .strict();
export type CentralBody = z.infer<typeof CentralBody>;

/** data/lexicon/organizations.yaml: how bodies are named. */
export const Organizations = z
  .object({
    roles: z.record(z.string(), z.object({ zh: z.string().min(1), en: z.string().min(1) }).strict()),
    levels: z.array(LevelWord).min(1),
    genericBefore: words,
    endings: z.record(z.string().length(1), words),
    before: words,
    prefixes: z.record(z.string(), words.min(1)),
    bodies: z.array(BodyForm).min(1),
    departments: z.array(DepartmentForm),
    fields: words,
    joints: words,
    offices: z.array(OfficeForm),
    officeNotAfter: words,
    names: z.array(NameForm),
    carriers: z.array(CarrierForm),
    units: words,
    unitCells: words,
    zoneBodies: words,
    abroad: words,
    central: z.array(CentralBody),
    boundaries: words,
    boundariesInNames: words,
    groupWords: words,
  })
  .strict()
  .superRefine((file, context) => {
    const lists = ['bodies', 'departments', 'offices', 'names', 'central'] as const;
    for (const list of lists) {
      for (const [index, { role }] of file[list].entries()) {
        if (role in file.roles) continue;
        context.addIssue({ code: 'custom', path: [list, index, 'role'], message: `“${role}” is not among the roles` });
      }
    }
    for (const [index, body] of file.bodies.entries()) {
      for (const prefix of Object.keys(body.prefixed)) {
        if (prefix in file.prefixes) continue;
        const path = ['bodies', index, 'prefixed', prefix];
        context.addIssue({ code: 'custom', path, message: `“${prefix}” is not among the prefixes` });
      }
    }
  });
export type Organizations = z.infer<typeof Organizations>;
