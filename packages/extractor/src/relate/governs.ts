import type { EdgeDraft } from './edges.ts';
import type { Reading } from './reading.ts';

/** The body whose name holds a place governs that place; a department sits in it. */
export const governs = ({ organizations }: Reading): EdgeDraft[] =>
  organizations.governs.map(({ from, to, mention, confidence }) => ({
    kind: 'governs',
    source: from,
    target: to,
    rule: confidence >= 0.8 ? 'governs/name' : 'governs/department',
    at: [{ start: mention.start, end: mention.end }],
  }));
