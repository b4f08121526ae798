import { extract } from '@guben/extractor';
import { readResources } from '@guben/extractor/node';
import { type Evaluation, evaluate, evaluationMarkdown, GubenError, loadChinese, totalOf } from '@guben/graph';
import { writeFileWhole } from '@guben/graph/node';
import { Option } from 'commander';
import { dataDir } from '../bundle.ts';
import { type Cli, note, printJson, resolvePath } from '../cli.ts';
import { LocalCommand } from '../command.ts';
import { progressOf } from '../progress.ts';
import { readLabelledTexts } from './eval-gold.ts';
import { printEvaluations } from './eval-print.ts';

interface Options {
  split?: 'tune' | 'report';
  markdown?: string;
  brief?: boolean;
  json?: boolean;
}

/** Extracts each labelled text by itself, as a corpus of its own, and compares it with its labels. */
async function evaluateAll(cli: Cli, paths: readonly string[], split: Options['split']): Promise<Evaluation[]> {
  const all = readLabelledTexts(paths.map((path) => resolvePath(cli, path)));
  const texts = split ? all.filter(({ gold }) => gold.split === split) : all;
  if (texts.length === 0) {
    throw new GubenError('no-gold-of-split', `no file of labels belongs to the half ${split}`, { split: split ?? '' });
  }
  const progress = progressOf(cli);
  try {
    progress.report('load', 0, texts.length);
    const resources = readResources(dataDir);
    const { toSimplified } = await loadChinese();
    return texts.map(({ name, gold, source }, i) => {
      progress.report('evaluate', i, texts.length);
      const { graph } = extract([source], resources);
      return evaluate(gold, graph, source.text, { name, toSimplified });
    });
  } finally {
    progress.end();
  }
}

/** `guben eval`: how accurate the extraction is on labelled texts. */
export function evalCommand(cli: Cli): LocalCommand {
  const { t } = cli;
  return new LocalCommand(cli, 'eval', t('eval.description'))
    .argument('<gold...>', t('eval.gold'))
    .addOption(new Option('--split <half>', t('eval.split')).choices(['tune', 'report']))
    .option('--markdown <file>', t('eval.markdown'))
    .option('--brief', t('eval.brief'))
    .option('--json', t('option.json'))
    .examples(
      ['guben eval tests/gold/tune tests/gold/report --markdown docs/accuracy.md', t('eval.example')],
      ['guben eval tests/gold --split tune', t('eval.exampleSplit')],
    )
    .action(async (paths: string[], { split, markdown, brief, json }: Options) => {
      const evaluations = await evaluateAll(cli, paths, split);
      if (markdown !== undefined) {
        const file = resolvePath(cli, markdown);
        await writeFileWhole(file, [evaluationMarkdown(evaluations)]);
        note(cli, t('eval.written', { path: file }));
      }
      if (json) return printJson(cli, { total: totalOf(evaluations), texts: evaluations });
      printEvaluations(cli, evaluations, brief === true);
    }) as LocalCommand;
}
