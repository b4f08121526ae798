import { compareCounties, explainComparison, GubenError } from '@guben/graph';
import { withBundleOption } from '../bundle.ts';
import { type Cli, print, printJson } from '../cli.ts';
import { LocalCommand } from '../command.ts';
import { countyNamed } from '../county-named.ts';
import { openBundle } from '../open.ts';
import { share, wholeNumber } from '../options.ts';
import { placeOfSpan } from '../quotation.ts';

interface Options {
  bundle?: string;
  threshold?: number;
  reasons: number;
  json?: boolean;
}

/** `guben query compare`: two counties, told in sentences that can be cited. */
export function compareCommand(cli: Cli): LocalCommand {
  const { t, language } = cli;
  return withBundleOption(new LocalCommand(cli, 'compare', t('compare.description')))
    .argument('<county>', t('compare.a'))
    .argument('<other>', t('compare.b'))
    .option('--threshold <weight>', t('alike.threshold'), share(cli))
    .option('--reasons <n>', t('compare.reasons'), wholeNumber(cli, 1), 3)
    .option('--json', t('option.json'))
    .examples(['guben query compare 甲县 乙县', t('compare.example')])
    .action(async (name: string, other: string, { bundle, threshold, reasons, json }: Options) => {
      const { graph, quote } = await openBundle(cli, bundle);
      const [a, b] = [await countyNamed(cli, graph, name), await countyNamed(cli, graph, other)];
      const { label } = a.attributes;
      if (a.key === b.key) throw new GubenError('same-county', `${label} cannot be compared with itself`, { label });
      const comparison = compareCounties(graph, a.key, b.key, { threshold });
      const text = explainComparison(graph, comparison, { language, quote, reasons });
      if (json) return printJson(cli, { ...comparison, text });
      print(cli, text.paragraphs.join('\n\n'));
      if (text.quotations.length === 0) return;
      print(cli, `\n${t('compare.quotations')}`);
      const seen = new Set<string>();
      for (const span of text.quotations) {
        const line = `  ${placeOfSpan(span)}  ${span.quote.replaceAll(/\s+/g, ' ')}`;
        if (!seen.has(line)) print(cli, line);
        seen.add(line);
      }
    }) as LocalCommand;
}
