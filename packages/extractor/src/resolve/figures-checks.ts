import { type Doc, rangeIndexAt } from '../text/doc.ts';
import type { FigureMention } from '../text/mentions.ts';

/** A percentage re-computed from a part and a whole that its sentence states. */
export interface FigureCheck {
  part: FigureMention;
  whole: FigureMention;
  percent: FigureMention;
  /** `part / whole` in percent, to two digits more than the text gives. */
  computed: number;
}

/** How many figures before a percentage its parts may be. */
const reach = 4;

/**
 * Re-computes each percentage that calls itself a share (组建率, 占) from the counts before it in its sentence.
 * It holds where some pair of counts gives it, rounded or cut as stated; it is a mismatch only where the two counts right before
 * it are a whole and its part (其中, 达, the same unit) and give another number.
 */
export function checkFigures(
  doc: Doc,
  mentions: readonly FigureMention[],
): { checks: FigureCheck[]; mismatches: FigureCheck[] } {
  const checks: FigureCheck[] = [];
  const mismatches: FigureCheck[] = [];
  mentions.forEach((percent, index) => {
    if (
      percent.unit !== '%' ||
      percent.value <= 0 ||
      percent.value > 100 ||
      percent.valueTo !== undefined ||
      percent.bound
    )
      return;
    if (!isShare(doc, percent)) return;
    const counts = countsBefore(doc, mentions, index);
    const pairs = counts.flatMap((part, later) =>
      counts
        .slice(later + 1)
        .flatMap((whole) =>
          part.unit === whole.unit && part.value <= whole.value
            ? [{ part, whole, percent, computed: share(part, whole, percent.decimals) }]
            : [],
        ),
    );
    const right = pairs.find((pair) => agrees(pair));
    if (right) checks.push(right);
    else {
      const [part, whole] = counts;
      const nearest = pairs.find((pair) => pair.part === part && pair.whole === whole);
      const exact =
        part &&
        whole &&
        !part.approximate &&
        !whole.approximate &&
        !percent.approximate &&
        !part.target &&
        !percent.target;
      if (nearest && exact && isPartOf(doc, whole, part)) mismatches.push(nearest);
    }
  });
  return { checks, mismatches };
}

/** Counts before the percentage in its sentence, nearest first. */
function countsBefore(doc: Doc, mentions: readonly FigureMention[], index: number): FigureMention[] {
  const percent = mentions[index]!;
  const start = doc.sentences[rangeIndexAt(doc.sentences, percent.start)]?.start ?? 0;
  const counts: FigureMention[] = [];
  for (let i = index - 1; i >= 0 && index - i <= reach; i--) {
    const count = mentions[i]!;
    if (count.start < start) break;
    if (count.unit !== '%' && count.unit !== '' && count.valueTo === undefined) counts.push(count);
  }
  return counts;
}

const share = (part: FigureMention, whole: FigureMention, decimals: number) =>
  Number(((part.value / whole.value) * 100).toFixed(Math.min(decimals, 10) + 2));

/** Within one unit of the last digit stated: texts round and cut alike. */
function agrees({ part, whole, percent }: FigureCheck): boolean {
  const exact = (part.value / whole.value) * 100;
  const step = 10 ** -percent.decimals;
  const slack = part.approximate || whole.approximate || percent.approximate ? 3 : 1;
  return Math.abs(exact - percent.value) < step * slack * 0.999_999 && (percent.value < 100 || exact > 99);
}

/** Whether the percentage calls itself a share of what was counted: 组建率达97.1%, 占企业总数的68.1%. */
function isShare(doc: Doc, percent: FigureMention): boolean {
  const words = doc.text.slice(percent.start, percent.end);
  if (/增长|增加|下降|提高|减少|上升|递增|降低/.test(words)) return false;
  return /率|占|比例|比重|覆盖面/.test(doc.text.slice(Math.max(0, percent.start - 4), percent.end));
}

/** Whether the text makes the second count a part of the first: 210家…建立党组织的达204家, 47家，其中…32家. */
function isPartOf(doc: Doc, whole: FigureMention, part: FigureMention): boolean {
  const between = doc.text.slice(whole.end, part.end);
  return (
    between.length < 40 &&
    (/其中|已有|的(?:有|达|为)/.test(between) || (whole.of !== undefined && part.of?.endsWith(whole.of) === true))
  );
}
