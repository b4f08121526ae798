// Random graphs for property tests: every attribute that the schema has, with texts that break careless writers.
import fc from 'fast-check';
import { isReservedKey } from '../graph.ts';
import type { GraphDocument } from '../schema/graph-document.ts';
import { edgeKinds, placeLevels } from '../schema/kinds.ts';

const nasty = [
  '“三级联创”活动',
  'a|b,c;d',
  '"quoted" \'single\' `tick`',
  '<script>alert(1)</script>&amp;&#0;]]>',
  '=HYPERLINK("x")',
  '-1+2',
  '@sum',
  '\t tab\r\nline\n\nend ',
  '\u0000\u0001\u001F\uFFFE\uFFFF',
  '\uD800 lone \uDC00',
  '🙂👩‍👩‍👧𠮷',
  '\u202Eright to left\u202C',
  '\uFEFFbom',
  '?>',
  '--',
  '\\n\\"',
  '[1,2]',
  '{"a":1}',
  'null',
  '1e999',
  '__proto__',
  'constructor',
  'x'.repeat(10_000),
  '长'.repeat(3_500),
];

/** Texts of at least one character. */
export const arbitraryText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...nasty) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
);

/** Names of properties of every object are no keys. */
const arbitraryKey = arbitraryText.filter((text) => !isReservedKey(text));

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const span = fc.record({
  source: arbitraryText,
  start: fc.nat(),
  end: fc.integer({ min: 1, max: 2 ** 31 }),
  quote: arbitraryText,
});
const spans = fc.array(span, { minLength: 1, maxLength: 3 });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0);
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0);
const date = fc.oneof(
  fc.constantFrom('2003', '2003-07', '2003-02-29', '2004-02-29', '0000', '9999-12-31', '2003-13', 'someday'),
  arbitraryText,
);
const int = fc.integer();
const count = fc.nat();

const base = { label: arbitraryText, aliases: fc.array(arbitraryText, { maxLength: 3 }), evidence: spans };

const attributes = fc.oneof(
  fc.record({
    ...base,
    kind: fc.constant('place'),
    level: optional(fc.constantFrom(...placeLevels)),
    code: optional(fc.constantFrom('44', '441421', '441421101203')),
  }),
  fc.record({
    ...base,
    kind: fc.constant('organization'),
    role: optional(arbitraryText),
    place: optional(arbitraryText),
  }),
  fc.record({
    ...base,
    kind: fc.constant('document'),
    title: fc.oneof(arbitraryText, fc.constant('')),
    subtitle: optional(fc.oneof(arbitraryText, fc.constant(''))),
    number: optional(arbitraryText),
    page: optional(count),
    date: optional(date),
    genre: optional(arbitraryText),
    group: optional(arbitraryText),
    source: optional(arbitraryText),
  }),
  fc.record({
    ...base,
    kind: fc.constantFrom('program', 'practice', 'slogan'),
    years: optional(fc.array(fc.oneof(fc.integer({ min: 1949, max: 2030 }), int), { maxLength: 4 })),
    statedCount: optional(int),
    componentCount: optional(int),
    family: optional(arbitraryText),
    familyLabel: optional(arbitraryText),
  }),
  fc.record({ ...base, kind: fc.constant('topic') }),
  fc.record({ ...base, kind: fc.constant('person'), post: optional(arbitraryText) }),
  fc.record({
    ...base,
    kind: fc.constant('figure'),
    value: number,
    unit: fc.oneof(arbitraryText, fc.constant('')),
    of: optional(arbitraryText),
    date: optional(date),
  }),
);

const reason = fc.record({
  kind: fc.constantFrom('term', 'synonym', 'component', 'topic', 'document', 'name', 'gazetteer'),
  label: arbitraryText,
  targetLabel: optional(arbitraryText),
  weight: share,
  sourceEvidence: spans,
  targetEvidence: spans,
});

const edgeAttributes = fc
  .record({
    kind: fc.constantFrom(...edgeKinds),
    weight: fc.double({ min: Number.MIN_VALUE, max: 1, noNaN: true }),
    confidence: share,
    rule: arbitraryText,
    evidence: optional(spans),
    because: optional(fc.array(reason, { minLength: 1, maxLength: 2 })),
    role: optional(fc.constantFrom('author', 'editor', 'issuer')),
    date: optional(date),
  })
  .filter((edge) => edge.evidence !== undefined || edge.because !== undefined);

/** Without the attributes that are undefined, as a document read from JSON has none. */
const compact = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A graph document that the schema accepts, with unusual keys, parallel edges and every attribute. */
export const arbitraryDocument: fc.Arbitrary<GraphDocument> = fc
  .record({
    title: fc.string({ unit: 'binary', maxLength: 20 }),
    generator: arbitraryText,
    nodes: fc.uniqueArray(fc.record({ key: arbitraryKey, attributes }), { selector: (n) => n.key, maxLength: 8 }),
    edges: fc.uniqueArray(fc.record({ key: arbitraryText, from: fc.nat(), by: fc.nat(), attributes: edgeAttributes }), {
      selector: (e) => e.key,
      maxLength: 12,
    }),
  })
  .map(({ title, generator, nodes, edges }) =>
    compact({
      attributes: {
        format: 'guben-graph' as const,
        version: 1 as const,
        title,
        generator,
        sources: [{ id: 's', title, path: 's.txt', sha256: 'a'.repeat(64), chars: 0 }],
      },
      options: { type: 'directed' as const, multi: true as const, allowSelfLoops: false as const },
      nodes,
      edges:
        nodes.length < 2
          ? []
          : edges.map(({ key, from, by, attributes: edge }) => {
              const source = from % nodes.length;
              const target = (source + 1 + (by % (nodes.length - 1))) % nodes.length;
              return { key, source: nodes[source]!.key, target: nodes[target]!.key, attributes: edge };
            }),
    }),
  ) as fc.Arbitrary<GraphDocument>;
