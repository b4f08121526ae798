import { z } from 'zod';
import { EdgeKind, NodeKind } from './kinds.ts';

/** A thing a careful reader finds in the text. `optional`: finding it is right, missing it is no error. */
export const GoldEntity = z.object({
  id: z.string().min(1),
  kind: NodeKind,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  optional: z.boolean().default(false),
});
export type GoldEntity = z.infer<typeof GoldEntity>;

/** A statement a careful reader finds; `source` and `target` are ids of entities. */
export const GoldRelation = z.object({
  kind: EdgeKind,
  source: z.string().min(1),
  target: z.string().min(1),
  optional: z.boolean().default(false),
});
export type GoldRelation = z.infer<typeof GoldRelation>;

/** A labelled text. `source` is the path of the text, relative to the gold file. */
export const GoldFile = z.object({
  source: z.string().min(1),
  /** What the text is, where it comes from, and that it was written for testing if so. */
  note: z.string().optional(),
  /** Rules are written against `tune`, reported on `report`. */
  split: z.enum(['tune', 'report']).optional(),
  /** As in corpus.yaml, for a text that comes with one. */
  corpus: z.object({ title: z.string(), editor: z.string(), year: z.int(), place: z.string() }).partial().optional(),
  entities: z.array(GoldEntity),
  relations: z.array(GoldRelation),
});
export type GoldFile = z.infer<typeof GoldFile>;
