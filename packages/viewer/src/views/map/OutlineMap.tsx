import { useTranslation } from 'react-i18next';
import { select, useView } from '../../state/store.ts';
import type { Outlines } from './geojson.ts';
import classes from './MapView.module.css';
import { allPlaces, type MapPlace } from './places.ts';

/** The reader's own outlines, each deeper the more was done there. */
export function OutlineMap({
  outlines,
  places,
  most,
}: {
  outlines: Outlines;
  places: readonly MapPlace[];
  most: number;
}) {
  const { t } = useTranslation();
  const selected = useView((state) => state.selected);
  const byCode = new Map(allPlaces(places).map((place) => [place.code, place]));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset
    <svg
      className={classes.map}
      viewBox={`-10 -10 ${outlines.width + 20} ${outlines.height + 20}`}
      role="group"
      style={{ '--width': outlines.width } as React.CSSProperties}
      aria-label={t('view.map')}
    >
      {outlines.shapes.map(({ code, path, x, y }) => {
        const place = byCode.get(code);
        const name = place?.label.slice(0, 20) ?? '';
        return (
          // biome-ignore lint/a11y/useSemanticElements: a shape of a drawing cannot be a button element
          <g
            key={code + path.slice(0, 20)}
            role="button"
            tabIndex={place ? 0 : -1}
            aria-label={place ? t('map.place', { name, count: place.total }) : code}
            className={classes.shape}
            data-known={place !== undefined}
            data-selected={(place !== undefined && place.key === selected) || undefined}
            style={{ '--share': (place?.initiatives.length ?? 0) / most } as React.CSSProperties}
            onClick={() => place && select(place.key)}
            onKeyDown={(event) => {
              if (place && (event.key === 'Enter' || event.key === ' ')) select(place.key);
            }}
          >
            <path d={path} />
            {place && (
              <text x={x} y={y} textAnchor="middle">
                {name}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
