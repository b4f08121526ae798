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
  const byQuantity = new Map<string, Set<string>>();
  for (const mention of mentions) {
    if (mention.of === undefined) continue;
    const key = statementKey(mention);
    add(statements, key, mention);
    const quantity = quantityKey(mention);
    byQuantity.set(quantity, (byQuantity.get(quantity) ?? new Set()).add(key));
  }
  // （共7个） says nothing of what it counts: it repeats the one statement with its quantity, or stands for itself.
  for (const mention of mentions) {
    if (mention.of !== undefined) continue;
    const others = byQuantity.get(quantityKey(mention));
    add(statements, others?.size === 1 ? [...others][0]! : statementKey(mention), mention);
  }

  const entities: Entity<FigureMention>[] = [];
  const keys = new Map<FigureMention, string>();
  /** Keys given, with how often their name came up. */
  const taken = new Map<string, number>();
  const ordered = [...statements.values()]
    .map((group) => group.sort((a, b) => a.start - b.start))
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

function entityFrom(doc: Doc, group: readonly FigureMention[], taken: Map<string, number>): Entity<FigureMention> {
  // The mention that says most: with what is counted, then the surest.
  const best = group.reduce((a, b) => (rank(b) > rank(a) ? b : a));
  const label = labelAt(doc, best.start, best.end);
  const date = group.find((mention) => mention.date !== undefined)?.date;
  const value = best.valueTo === undefined ? `${best.value}` : `${best.value}—${best.valueTo}`;
  const name = best.of === undefined ? label : `${best.of}${value}${best.unit}`;
  let key = nodeKey('figure', name);
  // The same quantity of another time, or with another bound, is another statement.
  const qualifier = [date, best.bound === 'at-least' ? '以上' : best.bound === 'at-most' ? '以下' : undefined].find(
    (word) => word !== undefined,
  );
  if (taken.has(key) && qualifier !== undefined) key = `${key} ${qualifier}`;
  key = ownKey(key, taken);
  // One place for each form: a statement made a thousand times has few.
  const places = new Map(
    group.flatMap(({ start, end, quantity }) => [
      [doc.text.slice(start, end), { start, end }] as const,
      [doc.text.slice(quantity.start, quantity.end), quantity] as const,
    ]),
  );
  const forms = [...places.values()].map(({ start, end }) => labelAt(doc, start, end));
  return {
    key,
    kind: 'figure',
    label,
    aliases: [...new Set(forms)].filter((form) => form !== label && form !== ''),
    mentions: [...group],
    attributes: {
      value: best.value,
      unit: best.unit,
      ...(best.of === undefined ? {} : { of: best.of }),
      ...(date === undefined ? {} : { date }),
      ...(best.valueTo === undefined ? {} : { valueTo: best.valueTo }),
      ...(best.bound === undefined ? {} : { bound: best.bound }),
      ...(best.approximate ? { approximate: true } : {}),
      ...(best.target ? { target: true } : {}),
    },
  };
}

const rank = (mention: FigureMention) => (mention.of === undefined ? 0 : 1) + mention.confidence;

const quantityKey = ({ value, valueTo, unit, bound }: FigureMention) =>
  `${value}|${valueTo ?? ''}|${unit}|${bound ?? ''}`;

const statementKey = (mention: FigureMention) =>
  `${mention.of ?? `@${mention.start}`}|${quantityKey(mention)}|${mention.date ?? ''}`;

function add(map: Map<string, FigureMention[]>, key: string, mention: FigureMention) {
  const group = map.get(key);
  if (group) group.push(mention);
  else map.set(key, [mention]);
}
