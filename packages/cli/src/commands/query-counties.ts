import {
  countiesImplementing,
  type GraphNode,
  type ImplementingPlace,
  type ImplementingStatement,
  initiativeKinds,
} from '@guben/graph';
import { withBundleOption } from '../bundle.ts';
import { type Cli, print, printJson } from '../cli.ts';
import { LocalCommand } from '../command.ts';
import { nodeNamed, quotedName } from '../names.ts';
import { type OpenBundle, openBundle } from '../open.ts';
import { wholeNumber } from '../options.ts';
import { placeOfSpan } from '../quotation.ts';
import { type Column, formatTable } from '../table.ts';

interface Options {
  bundle?: string;
  each: number;
  json?: boolean;
}

/** `guben query counties`: who carries an initiative out, with the words that say so. */
export function countiesCommand(cli: Cli): LocalCommand {
  const { t } = cli;
  return withBundleOption(new LocalCommand(cli, 'counties', t('counties.description')))
    .argument('<initiative>', t('counties.initiative'))
    .option('--each <n>', t('counties.each'), wholeNumber(cli, 1), 3)
    .option('--json', t('option.json'))
    .examples(
      ['guben query counties 三级联创', t('counties.example')],
      ['guben query counties 三会一课 --each 10 --json', t('counties.exampleJson')],
    )
    .action(async (name: string, { bundle, each, json }: Options) => {
      const open = await openBundle(cli, bundle);
      const initiative = await nodeNamed(cli, open.graph, name, initiativeKinds);
      const found = countiesImplementing(open.graph, initiative.key);
      if (json) return printJson(cli, found);
      print(cli, t('counties.title', { name: quotedName(initiative.attributes.label), count: found.counties.length }));
      table(cli, open, each, found.counties, t('counties.county'));
      if (found.others.length > 0) table(cli, open, each, found.others, t('counties.other'));
      if (found.unplaced.length > 0) {
        print(cli, `\n${t('counties.unplaced')}`);
        for (const { actor } of found.unplaced) print(cli, `  ${actor.attributes.label}`);
      }
    }) as LocalCommand;
}

function table(cli: Cli, open: OpenBundle, each: number, places: readonly ImplementingPlace[], head: string): void {
  if (places.length === 0) return;
  const { t } = cli;
  const columns: Column[] = [
    { head },
    { head: t('counties.actor') },
    { head: t('counties.how') },
    { head: t('counties.quotation'), wrap: true },
    { head: t('query.where') },
  ];
  const rows = places.flatMap(({ place, statements }) =>
    quotations(cli, open, place, statements)
      .slice(0, each)
      .map(({ actors, hows, quote, where }, i) => [
        i === 0 ? place.attributes.label : '',
        [...actors].join(cli.t('query.listSeparator')),
        [...hows].join(cli.t('query.listSeparator')),
        quote,
        where,
      ]),
  );
  print(cli, `\n${formatTable(cli, columns, rows)}`);
}

interface Quotation {
  actors: Set<string>;
  hows: Set<string>;
  quote: string;
  where: string;
}

/** The statements on a place by their words, the strongest first: the same words often say several things. */
function quotations(
  cli: Cli,
  open: OpenBundle,
  place: GraphNode,
  statements: readonly ImplementingStatement[],
): Quotation[] {
  const byQuote = new Map<string, Quotation>();
  for (const statement of statements) {
    const span = statement.evidence[0]!;
    const quote = open.quote(span);
    const said = byQuote.get(quote) ?? { actors: new Set(), hows: new Set(), quote, where: placeOfSpan(span) };
    if (statement.actor.key !== place.key) said.actors.add(statement.actor.attributes.label);
    said.hows.add(how(cli, statement));
    byQuote.set(quote, said);
  }
  return [...byQuote.values()];
}

/** What the statement says, and of which initiative where it is not the one asked for. */
function how({ t }: Cli, { saidBy, relation, initiative }: ImplementingStatement): string {
  const said = t(`counties.${saidBy}`);
  return relation === 'same'
    ? said
    : `${said} · ${t(`counties.${relation}`, { name: quotedName(initiative.attributes.label) })}`;
}
