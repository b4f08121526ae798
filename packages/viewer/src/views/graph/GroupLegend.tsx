import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorpus } from '../../bundle/corpus.ts';
import { useOverPicture } from '../../stage/over-picture.ts';
import { goFilter, useView } from '../../state/store.ts';
import classes from './GraphView.module.css';
import type { Grouping } from './use-node-colors.ts';

/** What the colours mean when they say families or counties; a click narrows the picture down to one. */
export function GroupLegend({ legend }: { legend: Grouping['legend'] }) {
  const { t } = useTranslation();
  const { graph } = useCorpus();
  const filter = useView((state) => state.filter);
  const color = useView((state) => state.color);
  // On a phone it would cover half of the picture.
  const [phone] = useState(() => window.matchMedia('(max-width: 820px)').matches);
  const toggle = (group: string) => {
    const field = graph.hasNode(group) ? 'places' : 'families';
    goFilter({ [field]: filter[field].includes(group) ? [] : [group] });
  };
  return (
    <details ref={useOverPicture()} className={classes.legend} open={!phone}>
      <summary>{t(`graph.colors.${color}`)}</summary>
      <ul aria-label={t('graph.legend')}>
        {legend.map(({ group, label, color, count }) => (
          <li key={group}>
            <UnstyledButton
              aria-pressed={filter.families.includes(group) || filter.places.includes(group)}
              onClick={() => toggle(group)}
            >
              <i style={{ background: color }} />
              <span className="name" style={{ flex: 1 }}>
                {label.slice(0, 24)}
              </span>
              <span style={{ color: 'var(--ink-soft)', fontSize: 12 }}>{count}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
