import { type Doubt, nodeKey } from '@guben/graph';
import { type Doc, labelAt, spanAt } from '../text/doc.ts';
import type { Entity, FigureMention } from '../text/mentions.ts';
import { ownKey } from './documents-names.ts';
import { checkFigures, type FigureCheck } from './figures-checks.ts';

export interface ResolvedFigures {
  entities: Entity<FigureMention>[];
  /** Key of the figure that a mention states. */
  of(mention: FigureMention): string | undefined;
  /** Arithmetic that the text states and that holds. */
  checks: FigureCheck[];
  doubts: Doubt[];
}

/**
 * Brings the same statement, made twice, to one node, and re-computes what the text's own numbers allow.
 * @param mentions of `recogniseFigures`, sorted by start
 */
export function resolveFigures(doc: Doc, mentions: readonly FigureMention[]): ResolvedFigures {
  const statements = new Map<string, FigureMention[]>();
  /** The one statement with a quantity; empty where there are several. */
  const byQuantity = new Map<string, string>();
  for (const mention of mentions) {
    if (mention.of === undefined) continue;
    const quantity = quantityKey(mention);
    const key = `${mention.of}|${quantity}|${mention.date ?? ''}`;
    add(statements, key, mention);
    const other = byQuantity.get(quantity);
    if (other !== key) byQuantity.set(quantity, other === undefined ? key : '');
  }
  joinUndated(statements);
  // （共7个） says nothing of what it counts: it repeats the one statement with its quantity, or stands for itself.
  for (const mention of mentions) {
    if (mention.of === undefined) add(statements, byQuantity.get(quantityKey(mention)) || `@${mention.start}`, mention);
  }

  const entities: Entity<FigureMention>[] = [];
  const keys = new Map<FigureMention, string>();
  /** Keys given, with how often their name came up. */
  const taken = new Map<string, number>();
  const ordered = [...statements.values()]
    .map((group) => (group.length > 1 ? group.sort((a, b) => a.start - b.start) : group))
    .sort((a, b) => a[0]!.start - b[0]!.start);
  for (const group of ordered) {
    const entity = entityFrom(doc, group, taken);
    entities.push(entity);
    for (const mention of group) keys.set(mention, entity.key);
  }
  const of = (mention: FigureMention) => keys.get(mention);
  const { checks, mismatches } = checkFigures(doc, mentions);
  const doubts = mismatches.map(
    (check): Doubt => ({
      code: 'figure-mismatch',
      message: `${check.part.value} of ${check.whole.value} is ${check.computed} %, but the text says ${check.percent.value} %`,
      confidence: 0.3,
      about: [check.part, check.whole, check.percent].flatMap((mention) => of(mention) ?? []),
      evidence: [check.whole, check.part, check.percent].map(({ start, end }) => spanAt(doc, start, end)),
    }),
  );
  return { entities, of, checks, doubts };
}

/** A statement without a date repeats the one of the same things and quantity that has one. */
function joinUndated(statements: Map<string, FigureMention[]>) {
  /** The one dated statement by what it says without its date; empty where there are several. */
  const dated = new Map<string, string>();
  for (const key of statements.keys()) {
    const bare = key.slice(0, key.lastIndexOf('|') + 1);
    if (bare !== key) dated.set(bare, dated.has(bare) ? '' : key);
  }
  for (const [bare, only] of dated) {
    const undated = statements.get(bare);
    if (!undated || only === '') continue;
    statements.get(only)!.push(...undated);
    statements.delete(bare);
  }
}

function entityFrom(doc: Doc, group: FigureMention[], taken: Map<string, number>): Entity<FigureMention> {
  // The mention that says most: with what is counted, then the surest.
  const best = group.reduce((a, b) => (rank(b) > rank(a) ? b : a));
  const label = labelAt(doc, best.start, best.end);
  const date = group.find((mention) => mention.date !== undefined)?.date;
  const value = best.valueTo === undefined ? `${best.value}` : `${best.value}—${best.valueTo}`;
  const name = best.of === undefined ? label : `${best.of}${value}${best.unit}`;
  let key = nodeKey('figure', name);
  // The same quantity of another time, or with another bound, is another statement.
  const qualifier = date ?? (best.bound === 'at-least' ? '以上' : best.bound === 'at-most' ? '以下' : undefined);
  if (taken.has(key) && qualifier !== undefined) key = `${key} ${qualifier}`;
  key = ownKey(key, taken);
  // A statement made a thousand times has few forms.
  const forms = new Set<string>();
  for (const { start, end, quantity } of group) {
    forms.add(labelAt(doc, start, end));
    forms.add(labelAt(doc, quantity.start, quantity.end));
  }
  forms.delete(label);
  forms.delete('');
  const attributes: Entity['attributes'] = { value: best.value, unit: best.unit };
  if (best.of !== undefined) attributes.of = best.of;
  if (date !== undefined) attributes.date = date;
  if (best.valueTo !== undefined) attributes.valueTo = best.valueTo;
  if (best.bound !== undefined) attributes.bound = best.bound;
  if (best.approximate) attributes.approximate = true;
  if (best.target) attributes.target = true;
  return { key, kind: 'figure', label, aliases: [...forms], mentions: group, attributes };
}

const rank = (mention: FigureMention) => (mention.of === undefined ? 0 : 1) + mention.confidence;

const quantityKey = ({ value, valueTo, unit, bound }: FigureMention) =>
  `${value}|${valueTo ?? ''}|${unit}|${bound ?? ''}`;

function add(map: Map<string, FigureMention[]>, key: string, mention: FigureMention) {
  const group = map.get(key);
  if (group) group.push(mention);
  else map.set(key, [mention]);
}
