import { z } from 'zod';

/** Grades of a pair, best first. A pair that is not listed is `unrelated`. */
export const grades = ['same-idea', 'same-field', 'unrelated'] as const;
export const Grade = z.enum(grades);
export type Grade = z.infer<typeof Grade>;

/** An initiative that pairs are graded of; `name` as the text has it, `aliases` other forms a graph may label it with. */
export const JudgedInitiative = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
});
export type JudgedInitiative = z.infer<typeof JudgedInitiative>;

/** Two different initiatives and how alike a careful reader finds them; said once, whichever way round. */
export const JudgedPair = z.object({ a: z.string().min(1), b: z.string().min(1), grade: Grade });
export type JudgedPair = z.infer<typeof JudgedPair>;

/**
 * A careful reader's judgement of which initiatives of one text are alike. Every pair of the listed initiatives is judged:
 * those not in `pairs` are unrelated. `source` is the path of the text, relative to the file.
 */
export const JudgementFile = z
  .object({
    source: z.string().min(1),
    note: z.string().optional(),
    split: z.enum(['tune', 'report']).optional(),
    /** As in corpus.yaml, for a text that comes with one. */
    corpus: z.object({ title: z.string(), editor: z.string(), year: z.int(), place: z.string() }).partial().optional(),
    initiatives: z.array(JudgedInitiative),
    pairs: z.array(JudgedPair),
  })
  .superRefine(({ initiatives, pairs }, context) => {
    const ids = new Set<string>();
    initiatives.forEach(({ id }, i) => {
      if (ids.has(id))
        context.addIssue({ code: 'custom', path: ['initiatives', i, 'id'], message: `${id} is there twice` });
      ids.add(id);
    });
    const seen = new Set<string>();
    pairs.forEach(({ a, b }, i) => {
      const say = (message: string) => context.addIssue({ code: 'custom', path: ['pairs', i], message });
      for (const id of [a, b]) if (!ids.has(id)) say(`no initiative has the id ${id}`);
      if (a === b) say(`${a} is paired with itself`);
      const key = [a, b].sort().join(' ');
      if (seen.has(key)) say(`${a} and ${b} are judged twice`);
      seen.add(key);
    });
  });
export type JudgementFile = z.infer<typeof JudgementFile>;

/** The grade of two different initiatives, by their ids in either order. */
export const gradeOf = ({ pairs }: JudgementFile, a: string, b: string): Grade =>
  pairs.find((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a))?.grade ?? 'unrelated';
