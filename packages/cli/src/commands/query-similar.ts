import { countiesOfNodes, type GubenGraph, initiativeKinds, placesOfNodes, similarTo } from '@guben/graph';
import { withBundleOption } from '../bundle.ts';
import { type Cli, print, printJson } from '../cli.ts';
import { LocalCommand } from '../command.ts';
import { nodeNamed, quotedName } from '../names.ts';
import { openBundle } from '../open.ts';
import { share, wholeNumber } from '../options.ts';
import { reasonsLine } from '../reasons.ts';
import { formatTable } from '../table.ts';

interface Options {
  bundle?: string;
  threshold: number;
  limit: number;
  reasons: number;
  json?: boolean;
}

/** `guben query similar`: initiatives like one, ranked, with what the ranking rests on. */
export function similarCommand(cli: Cli): LocalCommand {
  const { t } = cli;
  return withBundleOption(new LocalCommand(cli, 'similar', t('similar.description')))
    .argument('<initiative>', t('similar.initiative'))
    .option('--threshold <weight>', t('similar.threshold'), share(cli), 0)
    .option('--limit <n>', t('similar.limit'), wholeNumber(cli, 1), 20)
    .option('--reasons <n>', t('similar.reasons'), wholeNumber(cli, 1), 4)
    .option('--json', t('option.json'))
    .examples(
      ['guben query similar 三会一课', t('similar.example')],
      ['guben query similar 流动堡垒 --threshold 0.4 --json', t('similar.exampleJson')],
    )
    .action(async (name: string, { bundle, threshold, limit, reasons, json }: Options) => {
      const { graph } = await openBundle(cli, bundle);
      const initiative = await nodeNamed(cli, graph, name, initiativeKinds);
      const found = similarTo(graph, initiative.key, { threshold, limit });
      if (json) return printJson(cli, { initiative, similar: found });
      const label = quotedName(initiative.attributes.label);
      if (found.length === 0) return print(cli, t('similar.none', { label }));
      print(cli, `${t('similar.title', { label, count: found.length })}\n`);
      const places = placeLabels(graph);
      const rows = found.map(({ initiative: other, weight, because, isAlike }) => [
        `${weight.toFixed(2)}${isAlike ? '' : ' *'}`,
        other.attributes.label,
        places(other.key),
        reasonsLine(cli, because, reasons),
      ]);
      const columns = [
        { head: t('alike.similarity') },
        { head: t('query.name') },
        { head: t('alike.places') },
        { head: t('alike.because'), wrap: true },
      ];
      print(cli, formatTable(cli, columns, rows));
      if (found.some(({ isAlike }) => !isAlike)) print(cli, `\n${t('similar.nearestOnly')}`);
    }) as LocalCommand;
}

/** The counties of an initiative, else the places that are known, by their labels; at most four are named. */
export function placeLabels(graph: GubenGraph): (key: string) => string {
  const counties = countiesOfNodes(graph);
  const places = placesOfNodes(graph);
  return (key) => {
    const found = counties.get(key) ?? places.get(key) ?? new Set<string>();
    const labels = [...found].map((place) => graph.getNodeAttribute(place, 'label'));
    return labels.length > 4 ? `${labels.slice(0, 4).join('、')}…（${labels.length}）` : labels.join('、');
  };
}
