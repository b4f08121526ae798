import { z } from 'zod';
import { Span } from './evidence.ts';

/** Something a reader should look at: `code` names the kind of doubt, `message` says it in words. Worst (lowest confidence) first. */
export const Doubt = z.object({
  code: z.string().min(1),
  message: z.string().min(1),
  confidence: z.number().min(0).max(1),
  /** Keys of the nodes or edges concerned. */
  about: z.array(z.string()),
  evidence: z.array(Span),
});
export type Doubt = z.infer<typeof Doubt>;

/** `report.json`: what a build read, found, merged, doubted and skipped, with counts and timings. */
export const BuildReport = z.object({
  sources: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      path: z.string(),
      chars: z.int(),
      encoding: z.string(),
      year: z.int().optional(),
      chapters: z.int(),
      sentences: z.int(),
    }),
  ),
  counts: z.object({ nodes: z.record(z.string(), z.int()), edges: z.record(z.string(), z.int()) }),
  /** Name forms that were found to mean one thing. */
  merged: z.array(z.object({ key: z.string(), forms: z.array(z.string()) })),
  doubts: z.array(Doubt),
  skipped: z.array(z.object({ path: z.string(), reason: z.string() })),
  /** Wall time of each step in milliseconds. */
  timings: z.record(z.string(), z.number()),
});
export type BuildReport = z.infer<typeof BuildReport>;
