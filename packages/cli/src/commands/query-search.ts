import { buildSearchIndex, loadChinese, type NodeKind, nodeKinds, search } from '@guben/graph';
import { Option } from 'commander';
import { withBundleOption } from '../bundle.ts';
import { type Cli, exitCodes, note, print, printJson } from '../cli.ts';
import { LocalCommand } from '../command.ts';
import { openBundle } from '../open.ts';
import { wholeNumber } from '../options.ts';
import { formatTable } from '../table.ts';

interface Options {
  bundle?: string;
  kind?: NodeKind[];
  limit: number;
  json?: boolean;
}

/** `guben query search`: nodes by any part of a name, by pinyin or by initials. */
export function searchCommand(cli: Cli): LocalCommand {
  const { t } = cli;
  return withBundleOption(new LocalCommand(cli, 'search', t('search.description')))
    .argument('<text...>', t('search.text'))
    .addOption(new Option('--kind <kind...>', t('search.kind')).choices(nodeKinds))
    .option('--limit <n>', t('search.limit'), wholeNumber(cli, 1), 20)
    .option('--json', t('option.json'))
    .examples(
      ['guben query search 流动党员', t('search.example')],
      ['guben query search jx --kind place', t('search.examplePinyin')],
    )
    .action(async (words: string[], { bundle, kind, limit, json }: Options) => {
      const { graph } = await openBundle(cli, bundle);
      const index = buildSearchIndex(graph, await loadChinese());
      const text = words.join(' ');
      const hits = search(index, text, { limit, ...(kind && { kinds: kind }) });
      if (json) printJson(cli, hits);
      if (hits.length === 0) {
        cli.exitCode = exitCodes.failed;
        return note(cli, t('search.none', { text }));
      }
      if (json) return;
      const columns = [
        { head: t('query.name') },
        { head: t('query.kind') },
        { head: t('search.found') },
        { head: t('query.key') },
      ];
      const rows = hits.map(({ label, kind, form, key }) => [
        label,
        t(`kind.${kind}`),
        form === label ? '' : form,
        key,
      ]);
      print(cli, formatTable(cli, columns, rows));
    }) as LocalCommand;
}
