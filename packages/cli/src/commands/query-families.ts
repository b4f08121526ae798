import { adoptersOf, type FamilyOfGraph, familiesOf, GubenError, type GubenGraph } from '@guben/graph';
import { withBundleOption } from '../bundle.ts';
import { type Cli, print, printJson } from '../cli.ts';
import { LocalCommand } from '../command.ts';
import { type OpenBundle, openBundle } from '../open.ts';
import { formatTable } from '../table.ts';

interface Options {
  bundle?: string;
  json?: boolean;
}

/** `guben query families`: the groups of similar initiatives, or one of them with who took it up when. */
export function familiesCommand(cli: Cli): LocalCommand {
  const { t } = cli;
  return withBundleOption(new LocalCommand(cli, 'families', t('families.description')))
    .argument('[family]', t('families.name'))
    .option('--json', t('option.json'))
    .examples(
      ['guben query families', t('families.example')],
      ['guben query families 流动党员管理', t('families.exampleOne')],
    )
    .action(async (name: string | undefined, { bundle, json }: Options) => {
      const open = await openBundle(cli, bundle);
      const families = familiesOf(open.graph);
      if (name !== undefined) return one(cli, open, familyNamed(families, name), json);
      if (json) return printJson(cli, families);
      if (families.length === 0) return print(cli, t('families.none'));
      const columns = [
        { head: t('families.family') },
        { head: t('families.terms') },
        { head: t('alike.county') },
        { head: t('families.members'), wrap: true },
      ];
      const rows = families.map((family) => [
        family.label,
        termsOf(family, 3),
        labelsOf(open.graph, family.counties),
        family.members.map((member) => member.attributes.label).join('、'),
      ]);
      print(cli, formatTable(cli, columns, rows));
    }) as LocalCommand;
}

function one(cli: Cli, open: OpenBundle, family: FamilyOfGraph, json: boolean | undefined): void {
  const { t } = cli;
  const adopters = adoptersOf(
    open.graph,
    family.members.map(({ key }) => key),
  );
  if (json) {
    printJson(cli, { ...family, adopters });
    return;
  }
  print(cli, `${family.label}：${termsOf(family, 8)}\n`);
  const columns = [
    { head: t('families.adopted') },
    { head: t('alike.places') },
    { head: t('query.name') },
    { head: t('counties.quotation'), wrap: true },
  ];
  const rows = adopters.map(({ date, place, initiative, evidence }) => [
    date ?? '—',
    place.attributes.label,
    initiative.attributes.label,
    evidence[0] ? open.quote(evidence[0]) : '',
  ]);
  print(cli, formatTable(cli, columns, rows));
}

const termsOf = ({ terms }: FamilyOfGraph, most: number): string =>
  terms
    .slice(0, most)
    .map(({ label, share }) => `${label} ${Math.round(share * 100)}%`)
    .join('、');

const labelsOf = (graph: GubenGraph, keys: readonly string[]): string =>
  keys.map((key) => graph.getNodeAttribute(key, 'label')).join('、');

function familyNamed(families: readonly FamilyOfGraph[], name: string): FamilyOfGraph {
  const exact = families.filter(({ key, label }) => label === name || key === name);
  const found = exact.length > 0 ? exact : families.filter(({ label }) => label.includes(name));
  if (found.length === 1) return found[0]!;
  const list = (found.length > 1 ? found : families).map(({ label }) => label).join('、');
  const code = found.length > 1 ? 'ambiguous-family' : 'unknown-family';
  throw new GubenError(code, `${found.length} families are called ${name}`, { name, families: list });
}
