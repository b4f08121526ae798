import {
  type Evaluation,
  type EvaluationTotal,
  edgeKinds,
  type Finding,
  kindAccuracy,
  nodeKinds,
  ratesOf,
  type Score,
  totalOf,
} from '@guben/graph';
import { type Cli, print } from '../cli.ts';
import { formatTable } from '../table.ts';

const halves = ['report', 'tune', undefined] as const;

const shown = (rate: number | undefined) => (rate === undefined ? '–' : rate.toFixed(3));

const row = (name: string, score: Score) => {
  const { precision, recall, f1 } = ratesOf(score);
  return [name, ...[precision, recall, f1].map(shown), score.found, score.missed, score.wrong];
};

const seen = ({ found, missed, wrong }: Score) => found + missed + wrong > 0;

const totalTable = (cli: Cli, total: EvaluationTotal): string => {
  const { t } = cli;
  const right = { align: 'right' } as const;
  const columns = [
    { head: t('eval.kind') },
    { head: t('eval.precision'), ...right },
    { head: t('eval.recall'), ...right },
    { head: 'F1', ...right },
    { head: t('eval.found'), ...right },
    { head: t('eval.missed'), ...right },
    { head: t('eval.false'), ...right },
  ];
  const rows = [
    ...nodeKinds
      .filter((kind) => seen(total.entities[kind]))
      .map((kind) => row(t(`kind.${kind}`), total.entities[kind])),
    row(t('eval.allEntities'), total.allEntities),
    row(t('eval.initiatives'), total.initiatives),
    ...edgeKinds
      .filter((kind) => seen(total.relations[kind]))
      .map((kind) => row(t(`kind.${kind}`), total.relations[kind])),
    row(t('eval.allRelations'), total.allRelations),
  ];
  return formatTable(cli, columns, rows);
};

const printFindings = (cli: Cli, title: string, findings: readonly Finding[]) => {
  if (findings.length === 0) return;
  print(cli, title);
  for (const { kind, label, sentence, rule, why } of findings) {
    const remark = [rule, why].filter(Boolean).join('; ');
    print(cli, `  ${cli.t(`kind.${kind}`)}  ${label}${remark && `  (${remark})`}`);
    if (sentence) print(cli, `      ${sentence}`);
  }
};

const printText = (cli: Cli, one: Evaluation) => {
  const { t } = cli;
  print(cli, `\n== ${one.name}`);
  printFindings(cli, t('eval.missedEntities'), one.missedEntities);
  printFindings(cli, t('eval.falseEntities'), one.falseEntities);
  const confusions = one.confusions.map(({ label, labelled, found, sentence }) => ({
    kind: labelled,
    label,
    sentence,
    why: `→ ${t(`kind.${found}`)}`,
  }));
  printFindings(cli, t('eval.confusions'), confusions);
  printFindings(cli, t('eval.missedRelations'), one.missedRelations);
  printFindings(cli, t('eval.falseRelations'), one.falseRelations);
};

/** Prints the totals of each half, then (unless `brief`) every miss and every false find of each text. */
export const printEvaluations = (cli: Cli, evaluations: readonly Evaluation[], brief: boolean): void => {
  const { t } = cli;
  for (const split of halves) {
    const half = evaluations.filter((one) => one.split === split);
    if (half.length === 0) continue;
    const total = totalOf(half);
    print(cli, t('eval.total', { split: t(`eval.half.${split ?? 'none'}`), texts: half.length }));
    print(cli, totalTable(cli, total));
    print(cli, `${t('eval.kindAccuracy', { share: shown(kindAccuracy(total.initiativeKinds)) })}\n`);
  }
  if (!brief) for (const one of evaluations) printText(cli, one);
};
