import { type CountyComparison, countiesLike } from '@guben/graph';
import { withBundleOption } from '../bundle.ts';
import { type Cli, print, printJson } from '../cli.ts';
import { LocalCommand } from '../command.ts';
import { countyNamed } from '../county-named.ts';
import { openBundle } from '../open.ts';
import { share } from '../options.ts';
import { formatTable } from '../table.ts';

interface Options {
  bundle?: string;
  threshold?: number;
  json?: boolean;
}

/** `guben query counties-like`: like-minded counties, ranked, with the initiatives that make them so. */
export function countiesLikeCommand(cli: Cli): LocalCommand {
  const { t } = cli;
  return withBundleOption(new LocalCommand(cli, 'counties-like', t('like.description')))
    .argument('<county>', t('like.county'))
    .option('--threshold <weight>', t('alike.threshold'), share(cli))
    .option('--json', t('option.json'))
    .examples(['guben query counties-like 甲县', t('like.example')])
    .action(async (name: string, { bundle, threshold, json }: Options) => {
      const { graph } = await openBundle(cli, bundle);
      const county = await countyNamed(cli, graph, name);
      const found = countiesLike(graph, county.key, { threshold });
      if (json) return printJson(cli, { county, counties: found });
      const { label } = county.attributes;
      if (found.length === 0) return print(cli, t('like.none', { label }));
      print(cli, `${t('like.title', { label, count: found.length })}\n`);
      const columns = [
        { head: t('alike.similarity'), align: 'right' as const },
        { head: t('alike.county') },
        { head: t('like.shared') },
        { head: t('like.alike'), wrap: true },
      ];
      const rows = found.map((comparison) => [
        comparison.score.toFixed(2),
        comparison.b.attributes.label,
        comparison.shared.map((node) => node.attributes.label).join('、'),
        pairs(comparison),
      ]);
      print(cli, formatTable(cli, columns, rows));
    }) as LocalCommand;
}

const pairs = ({ alike }: CountyComparison): string =>
  alike.map(({ a, b, weight }) => `${a.attributes.label}—${b.attributes.label} ${weight.toFixed(2)}`).join('；');
