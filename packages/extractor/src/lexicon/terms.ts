import { z } from 'zod';

/** Upper bound of what one pattern may expand to: a slip of the pen should be told, not expanded. */
const maxExpansion = 2000;

/**
 * Expands a term pattern: `(农村|村级)(基层|)党建` gives 农村党建, 农村基层党建, 村级党建, 村级基层党建. Groups do not nest.
 * @throws RangeError for an unbalanced or empty group, or an expansion of more than 2,000 terms
 */
export function expandPattern(pattern: string): string[] {
  let expanded = [''];
  let rest = pattern;
  while (rest !== '') {
    const open = rest.indexOf('(');
    const literal = open < 0 ? rest : rest.slice(0, open);
    if (literal.includes(')')) throw new RangeError(`${pattern}: “)” without “(”`);
    expanded = expanded.map((term) => term + literal);
    if (open < 0) break;
    const close = rest.indexOf(')', open);
    const group = rest.slice(open + 1, close);
    if (close < 0 || group.includes('(')) throw new RangeError(`${pattern}: “(” without “)”`);
    const options = group.split('|');
    if (options.length < 2) throw new RangeError(`${pattern}: a group needs two choices or more, as in (农村|村级)`);
    expanded = expanded.flatMap((term) => options.map((option) => term + option));
    if (expanded.length > maxExpansion) throw new RangeError(`${pattern}: more than ${maxExpansion} terms`);
    rest = rest.slice(close + 1);
  }
  return expanded.filter((term) => term !== '');
}

/** A list of term patterns in YAML, given back expanded, without repetitions. */
export const TermList = z
  .array(z.string().min(1))
  .min(1)
  .transform((patterns, context) => {
    try {
      return [...new Set(patterns.flatMap(expandPattern))];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
      return z.NEVER;
    }
  });
