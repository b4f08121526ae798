import { familiesOf } from '@guben/graph';
import { UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorpus } from '../../bundle/corpus.ts';
import { goFilter, useView } from '../../state/store.ts';
import classes from './MapView.module.css';
import { allPlaces, type MapPlace } from './places.ts';
import { useInitiativeColor } from './Schematic.tsx';

/** What the colours of the dots mean; a click leaves one family alone. */
export function FamilyLegend({ places }: { places: readonly MapPlace[] }) {
  const { t } = useTranslation();
  const { graph } = useCorpus();
  const colorOf = useInitiativeColor();
  const chosen = useView((state) => state.filter.families);
  const families = useMemo(() => familiesOf(graph), [graph]);
  const drawn = new Set(allPlaces(places).flatMap(({ initiatives }) => initiatives));
  const shown = families
    .map(({ key, label, members }) => ({
      key,
      label,
      keys: members.flatMap((each) => (drawn.has(each.key) ? each.key : [])),
    }))
    .filter(({ keys }) => keys.length > 0)
    .sort((a, b) => b.keys.length - a.keys.length || (a.key < b.key ? -1 : 1));
  if (shown.length === 0) return null;
  const inFamily = new Set(shown.flatMap(({ keys }) => keys));
  const other = [...drawn].find((key) => !inFamily.has(key));
  return (
    <ul className={classes.legend} aria-label={t('map.legend')}>
      {shown.map(({ key, label, keys }) => (
        <li key={key}>
          <UnstyledButton
            aria-pressed={chosen.includes(key)}
            onClick={() => goFilter({ families: chosen.includes(key) ? [] : [key] })}
          >
            <i style={{ background: colorOf(keys[0]!) }} />
            <span className="name">{label.slice(0, 24)}</span>
            <span className={classes.count}>{keys.length}</span>
          </UnstyledButton>
        </li>
      ))}
      {other !== undefined && (
        <li>
          <span className={classes.other}>
            <i style={{ background: colorOf(other) }} />
            {t('map.other')}
            <span className={classes.count}>{drawn.size - inFamily.size}</span>
          </span>
        </li>
      )}
    </ul>
  );
}

/** What the depth of an outline's ground means. */
export function ShadeLegend({ most }: { most: number }) {
  const { t } = useTranslation();
  return (
    <p className={classes.shades}>
      {t('map.fewest')}
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <i key={share} style={{ '--share': share } as React.CSSProperties} />
      ))}
      {t('map.most', { count: most })}
    </p>
  );
}
