import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryColor, kindColor } from '../../app/palette.ts';
import { useScheme } from '../../app/scheme.ts';
import { useCorpus } from '../../bundle/corpus.ts';
import { select, useView } from '../../state/store.ts';
import { useFamilyRanks } from './family-ranks.ts';
import classes from './MapView.module.css';
import type { MapPlace } from './places.ts';

/** The colour of an initiative's family, grey where it is in none; where there are no families that of its kind. */
export function useInitiativeColor(): (key: string) => string {
  const { graph } = useCorpus();
  const scheme = useScheme();
  const ranks = useFamilyRanks();
  return (key) =>
    ranks.size === 0 ? kindColor(graph.getNodeAttribute(key, 'kind'), scheme) : categoryColor(ranks.get(key), scheme);
}

/** A dot for each initiative of a place, in the colour of its family. */
function Dots({ place }: { place: MapPlace }) {
  const { graph } = useCorpus();
  const color = useInitiativeColor();
  const selected = useView((state) => state.selected);
  return (
    <span className={classes.dots}>
      {place.initiatives.slice(0, 60).map((key) => {
        const name = graph.getNodeAttribute(key, 'label').slice(0, 80);
        return (
          <UnstyledButton
            key={key}
            className={classes.dot}
            style={{ backgroundColor: color(key) }}
            data-selected={key === selected || undefined}
            aria-label={name}
            title={name}
            onClick={() => select(key)}
          />
        );
      })}
    </span>
  );
}

/** The names of what a place did, each with the dot of its family. */
function Names({ place }: { place: MapPlace }) {
  const { graph } = useCorpus();
  const color = useInitiativeColor();
  const selected = useView((state) => state.selected);
  return (
    <ul className={classes.names}>
      {place.initiatives.slice(0, 30).map((key) => (
        <li key={key}>
          <UnstyledButton
            className={classes.initiative}
            data-selected={key === selected || undefined}
            onClick={() => select(key)}
          >
            <i style={{ background: color(key) }} />
            <span className="name">{graph.getNodeAttribute(key, 'label').slice(0, 40)}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

function Name({ place }: { place: MapPlace }) {
  const { t } = useTranslation();
  const selected = useView((state) => state.selected);
  return (
    <UnstyledButton
      className={classes.name}
      data-selected={place.key === selected || undefined}
      onClick={() => select(place.key)}
      aria-label={t('map.place', { name: place.label.slice(0, 40), count: place.total })}
    >
      <span className="name">{place.label.slice(0, 40)}</span>
      <span className={classes.count}>{place.total}</span>
    </UnstyledButton>
  );
}

/** What was done by a place that others lie in: dots, which leave room for these, or names where one asks for them. */
function Own({ place }: { place: MapPlace }) {
  const { t } = useTranslation();
  const [named, setNamed] = useState(false);
  return (
    <>
      {named ? <Names place={place} /> : <Dots place={place} />}
      <UnstyledButton className={classes.more} aria-expanded={named} onClick={() => setNamed(!named)}>
        {t(named ? 'map.unname' : 'map.name')}
      </UnstyledButton>
    </>
  );
}

/** A place as a field, with the fields of the places in it; the more was done there, the deeper its ground. */
export function Schematic({ place, most }: { place: MapPlace; most: number }) {
  const leaf = place.inside.length === 0;
  return (
    <section
      className={leaf ? classes.tile : classes.region}
      aria-label={place.label.slice(0, 40)}
      style={{ '--share': place.initiatives.length / most } as React.CSSProperties}
    >
      <Name place={place} />
      {place.initiatives.length > 0 && (leaf ? <Names place={place} /> : <Own place={place} />)}
      {!leaf && (
        <div className={place.inside.some(({ inside }) => inside.length > 0) ? classes.regions : classes.tiles}>
          {place.inside.map((child) => (
            <Schematic key={child.key} place={child} most={most} />
          ))}
        </div>
      )}
    </section>
  );
}
