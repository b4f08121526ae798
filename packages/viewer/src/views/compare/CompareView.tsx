import { compareCounties, countyIndex, explainComparison } from '@guben/graph';
import { Button, CopyButton, Group, MultiSelect, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorpus } from '../../bundle/corpus.ts';
import { useCountyGraph } from '../../state/Shown.tsx';
import { go, useView } from '../../state/store.ts';
import classes from './CompareView.module.css';
import { Many } from './Many.tsx';
import { Pair } from './Pair.tsx';

/** The counties to choose from: those with anything to compare first. */
function useCounties() {
  const { graph } = useCorpus();
  return useMemo(() => {
    return [...countyIndex(graph).initiatives]
      .map(([key, initiatives]) => ({
        value: key,
        label: graph.getNodeAttribute(key, 'label'),
        count: initiatives.length,
      }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }, [graph]);
}

/** Two or more counties side by side: what they share, where they are alike, what only one has. */
export default function CompareView() {
  const { t, i18n } = useTranslation();
  const graph = useCountyGraph();
  const counties = useCounties();
  const compared = useView((state) => state.compared).filter((key) => graph.hasNode(key));
  const index = useMemo(() => countyIndex(graph), [graph]);
  const [a, b] = compared;
  const pair = useMemo(
    () => (a && b && compared.length === 2 ? compareCounties(graph, a, b, {}, index) : undefined),
    [graph, index, a, b, compared.length],
  );
  const text = pair && explainComparison(graph, pair, { language: i18n.language === 'en' ? 'en' : 'zh' });
  return (
    <div className={classes.view}>
      <Group className={classes.bar} align="center">
        <MultiSelect
          aria-label={t('compare.pick')}
          placeholder={compared.length < 2 ? t('compare.pick') : ''}
          data={counties.map(({ value, label, count }) => ({ value, label: `${label.slice(0, 30)}（${count}）` }))}
          value={compared}
          onChange={(value) => go({ compared: value })}
          searchable
          hidePickedOptions
          clearable
          clearButtonProps={{ 'aria-label': t('compare.clear') }}
          maxValues={6}
          nothingFoundMessage={t('compare.noCounty')}
          style={{ flex: 1, maxWidth: 560 }}
          classNames={{ inputField: classes.field }}
        />
        {text && (
          <CopyButton value={text.paragraphs.join('\n\n')}>
            {({ copied, copy }) => (
              <Button variant="default" size="compact-md" onClick={copy}>
                {copied ? t('app.copied') : t('compare.copy')}
              </Button>
            )}
          </CopyButton>
        )}
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('view.compare')}>
        {compared.length < 2 && (
          <div className={classes.empty}>
            <Text>{t('compare.hint')}</Text>
            <Group mt="md" gap="xs">
              {counties.slice(0, 8).map(({ value, label }) => (
                <Button
                  key={value}
                  variant={compared.includes(value) ? 'filled' : 'default'}
                  size="compact-md"
                  onClick={() => go({ compared: compared.includes(value) ? [] : [...compared, value] })}
                >
                  <span className="name">{label.slice(0, 24)}</span>
                </Button>
              ))}
            </Group>
          </div>
        )}
        {pair && <Pair pair={pair} summary={text?.paragraphs[0] ?? ''} />}
        {compared.length > 2 && <Many graph={graph} counties={compared} index={index} />}
      </section>
    </div>
  );
}
