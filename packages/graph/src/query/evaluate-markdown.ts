import { edgeKinds, nodeKinds } from '../schema/kinds.ts';
import type { Evaluation, Finding } from './evaluate.ts';
import { ratesOf, type Score } from './evaluate-scores.ts';
import { type EvaluationTotal, kindAccuracy, totalOf } from './evaluate-total.ts';

/** A share as tables show it: three digits, or a dash where there is nothing to divide by. */
export const shown = (rate: number | undefined): string => (rate === undefined ? '–' : rate.toFixed(3));

const escaped = (text: string) => text.replace(/[\\|`*_<>[\]]/g, (mark) => `\\${mark}`);

const scoreRow = (name: string, score: Score) => {
  const { precision, recall, f1 } = ratesOf(score);
  const { found, missed, wrong } = score;
  return `| ${[name, shown(precision), shown(recall), shown(f1), found, missed, wrong].join(' | ')} |`;
};

const scoreTable = (first: string, rows: readonly (readonly [string, Score])[]) => [
  `| ${first} | precision | recall | F1 | found | missed | false |`,
  '| --- | --: | --: | --: | --: | --: | --: |',
  ...rows.map(([name, score]) => scoreRow(name, score)),
];

const labelled = ({ found, missed, wrong }: Score) => found + missed + wrong > 0;

const totalSection = (title: string, total: EvaluationTotal): string[] => [
  `## ${title}`,
  '',
  ...scoreTable('entities', [
    ...nodeKinds.map((kind) => [kind, total.entities[kind]] as const).filter(([, score]) => labelled(score)),
    ['**all**', total.allEntities],
    ['initiatives, whatever their kind', total.initiatives],
  ]),
  '',
  `Of the initiatives found, ${shown(kindAccuracy(total.initiativeKinds))} have their own kind (program, practice, slogan).`,
  '',
  ...scoreTable('relations', [
    ...edgeKinds.map((kind) => [kind, total.relations[kind]] as const).filter(([, score]) => labelled(score)),
    ['**all**', total.allRelations],
  ]),
  '',
];

const textTable = (evaluations: readonly Evaluation[]): string[] => [
  '## By text',
  '',
  '| text | half | entities F1 | relations F1 | kind of initiative |',
  '| --- | --- | --: | --: | --: |',
  ...evaluations.map((one) => {
    const total = totalOf([one]);
    const rates = [total.allEntities, total.allRelations].map((score) => shown(ratesOf(score).f1));
    return `| ${[one.name, one.split ?? '–', ...rates, shown(kindAccuracy(one.initiativeKinds))].join(' | ')} |`;
  }),
  '',
];

const findingLine = ({ kind, label, sentence, rule, why }: Finding) => {
  const remarks = [rule, why].filter((remark) => remark !== undefined).map(escaped);
  const remark = remarks.length > 0 ? ` (${remarks.join('; ')})` : '';
  return `- ${kind}: ${escaped(label)}${remark}${sentence ? ` — ${escaped(sentence)}` : ''}`;
};

const findingList = (title: string, findings: readonly Finding[]): string[] =>
  findings.length === 0 ? [] : [`**${title}**`, '', ...findings.map(findingLine), ''];

const textSection = (one: Evaluation): string[] => [
  `### ${one.name}`,
  '',
  ...findingList('Missed', one.missedEntities),
  ...findingList('False', one.falseEntities),
  ...findingList(
    'Under another kind',
    one.confusions.map(({ label, labelled: kind, found, sentence }) => ({
      kind,
      label,
      sentence,
      why: `found as ${found}`,
    })),
  ),
  ...findingList('Missed relations', one.missedRelations),
  ...findingList('False relations', one.falseRelations),
];

/**
 * The evaluation as a page: totals by half and kind, each text, every miss and every false find in its sentence. The same
 * evaluations give the same bytes.
 */
export const evaluationMarkdown = (evaluations: readonly Evaluation[]): string => {
  const half = (split: Evaluation['split']) => evaluations.filter((one) => one.split === split);
  const titles = { report: 'Reported half', tune: 'Half that rules are written against' } as const;
  const lines = [
    '# Accuracy',
    '',
    'Written by `npm run guben -- eval tests/gold/tune tests/gold/report --markdown docs/accuracy.md`; do not edit.',
    '',
    'The labels and their rules are in `tests/gold/README.md`. Optional labels count neither when found nor when missed. Totals weigh',
    'every thing alike, whichever text it is in. An initiative found under another kind is a miss and a false find in the rows by kind.',
    '',
    ...(['report', 'tune'] as const)
      .filter((split) => half(split).length > 0)
      .flatMap((split) => totalSection(`${titles[split]} (${half(split).length} texts)`, totalOf(half(split)))),
    ...(half(undefined).length > 0 ? totalSection('Texts of no half', totalOf(half(undefined))) : []),
    ...textTable(evaluations),
    '## Misses and false finds',
    '',
    ...evaluations.flatMap(textSection),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
};
