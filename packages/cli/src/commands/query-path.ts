import { type EdgeKind, edgeKinds, type NodeKind, nodeKinds, type PathStep, shortestPath, spansOf } from '@guben/graph';
import { Option } from 'commander';
import { withBundleOption } from '../bundle.ts';
import { type Cli, exitCodes, note, print, printJson } from '../cli.ts';
import { LocalCommand } from '../command.ts';
import { nodeNamed, quotedName } from '../names.ts';
import { type OpenBundle, openBundle } from '../open.ts';
import { placeOfSpan } from '../quotation.ts';

interface Options {
  bundle?: string;
  avoid?: NodeKind[];
  only?: EdgeKind[];
  json?: boolean;
}

/** `guben query path`: how two nodes hang together, step by step. */
export function pathCommand(cli: Cli): LocalCommand {
  const { t } = cli;
  return withBundleOption(new LocalCommand(cli, 'path', t('path.description')))
    .argument('<from>', t('path.from'))
    .argument('<to>', t('path.to'))
    .addOption(new Option('--avoid <kind...>', t('path.avoid')).choices(nodeKinds))
    .addOption(new Option('--only <kind...>', t('path.only')).choices(edgeKinds))
    .option('--json', t('option.json'))
    .examples(
      ['guben query path 甲县 乙县', t('path.example')],
      ['guben query path 甲县 乙县 --avoid place topic', t('path.exampleAvoid')],
    )
    .action(async (from: string, to: string, { bundle, avoid, only, json }: Options) => {
      const open = await openBundle(cli, bundle);
      const first = await nodeNamed(cli, open.graph, from);
      const last = await nodeNamed(cli, open.graph, to);
      const steps = shortestPath(open.graph, first.key, last.key, {
        ...(avoid && { avoid }),
        ...(only && { kinds: only }),
      });
      if (json) printJson(cli, steps ?? null);
      if (!steps) {
        cli.exitCode = exitCodes.failed;
        return note(
          cli,
          t('path.none', { from: quotedName(first.attributes.label), to: quotedName(last.attributes.label) }),
        );
      }
      if (!json) printSteps(cli, open, first.attributes.label, steps);
    }) as LocalCommand;
}

function printSteps(cli: Cli, open: OpenBundle, first: string, steps: readonly PathStep[]): void {
  const { t } = cli;
  print(cli, t('path.length', { count: steps.length }));
  print(cli, first);
  for (const { from, to, edges } of steps) {
    for (const { source, attributes } of edges) {
      const kind = t(`kind.${attributes.kind}`);
      const arrow = attributes.kind === 'similar-to' ? `—${kind}—` : source === from.key ? `—${kind}→` : `←${kind}—`;
      const span = spansOf(attributes)[0]!;
      print(cli, `  ${arrow}  ${open.quote(span)}  ${placeOfSpan(span)}`);
    }
    print(cli, t('path.stop', { label: to.attributes.label, kind: t(`kind.${to.attributes.kind}`) }));
  }
}
