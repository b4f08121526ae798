import { Button, Text } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { KindDot } from '../../app/Dot.tsx';
import { NodeLink } from '../../side/NodeLink.tsx';
import { useShownGraph } from '../../state/Shown.tsx';
import { goFilter, useView } from '../../state/store.ts';
import { datedYears } from './dated.ts';
import classes from './TimeView.module.css';

/** What the texts date: a column of years, each with its documents, initiatives and figures. */
export default function TimeView() {
  const { t } = useTranslation();
  const graph = useShownGraph();
  const hidden = useView((state) => state.filter.hiddenKinds);
  const years = useMemo(() => datedYears(graph), [graph]);
  const most = Math.max(1, ...years.map(({ items }) => items.length));
  const list = useRef<HTMLOListElement>(null);
  const dated = years.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <div className={classes.view}>
      <div className={classes.bar}>
        <Text size="sm" c="dimmed">
          {t('time.hint', { dated, undated: Math.max(0, graph.order - dated) })}
        </Text>
        {hidden.includes('figure') && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<KindDot kind="figure" size={9} />}
            onClick={() => goFilter({ hiddenKinds: hidden.filter((kind) => kind !== 'figure') })}
          >
            {t('time.withFigures')}
          </Button>
        )}
      </div>
      {years.length > 1 && (
        <nav className={classes.bars} aria-label={t('time.years')}>
          {years.map(({ year, items }) => (
            <button
              key={year}
              type="button"
              className={classes.year}
              disabled={items.length === 0}
              title={t('time.year', { year, count: items.length })}
              aria-label={t('time.year', { year, count: items.length })}
              onClick={() => list.current?.querySelector(`[data-year="${year}"]`)?.scrollIntoView({ block: 'start' })}
            >
              <i style={{ height: `${(items.length / most) * 100}%` }} />
              <span>{year}</span>
            </button>
          ))}
        </nav>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('view.time')}>
        {years.length === 0 && <Text m="xl">{t('time.nothing')}</Text>}
        <ol ref={list} className={classes.years}>
          {years
            .filter(({ items }) => items.length > 0)
            .map(({ year, items }) => (
              <li key={year} data-year={year} className={classes.entry}>
                <h2 className={classes.heading}>{year}</h2>
                <ul className={classes.items}>
                  {items.map((item) => (
                    <li key={item.key}>
                      <NodeLink
                        nodeKey={item.key}
                        note={[item.date.length > 4 ? item.date : '', t(`kindOne.${item.kind}`)]
                          .filter(Boolean)
                          .join(' · ')}
                      />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
        </ol>
      </section>
    </div>
  );
}
