import { z } from 'zod';

/** Where a user, or another program, put a node and how it is drawn; what is missing is as the explorer has it. */
export const NodeStyle = z.object({
  x: z.number().optional(),
  y: z.number().optional(),
  /** `#rrggbb` */
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional(),
  size: z.number().positive().optional(),
});
export type NodeStyle = z.infer<typeof NodeStyle>;

/** `layout.json` of a bundle: key of a node to its style. */
export const LayoutFile = z.record(z.string(), NodeStyle);
export type LayoutFile = z.infer<typeof LayoutFile>;
