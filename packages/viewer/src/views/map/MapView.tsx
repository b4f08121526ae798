import { Button, FileButton, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconMapPin } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCountyGraph } from '../../state/Shown.tsx';
import { type Outlines, readOutlines } from './geojson.ts';
import { FamilyLegend, ShadeLegend } from './MapLegend.tsx';
import classes from './MapView.module.css';
import { OutlineMap } from './OutlineMap.tsx';
import { allPlaces, mapPlaces } from './places.ts';
import { Schematic } from './Schematic.tsx';

/** Where things were done: places inside places, or true outlines where the reader brings them. */
export default function MapView() {
  const { t } = useTranslation();
  const graph = useCountyGraph();
  const [outlines, setOutlines] = useState<Outlines>();
  const places = useMemo(() => mapPlaces(graph), [graph]);
  // What a prefecture did itself would leave all its counties pale.
  const drawn = outlines && new Set(outlines.shapes.map(({ code }) => code));
  const measured = allPlaces(places).filter(({ code, inside }) =>
    drawn ? code !== undefined && drawn.has(code) : inside.length === 0,
  );
  const most = measured.reduce((greatest, { initiatives }) => Math.max(greatest, initiatives.length), 1);
  const open = async (file: File | null) => {
    if (!file) return;
    try {
      setOutlines(readOutlines(await file.text()));
    } catch {
      notifications.show({ color: 'red', message: t('map.unreadable') });
    }
  };
  return (
    <div className={classes.view}>
      <Group className={classes.bar} justify="space-between" gap="sm">
        <Text size="sm" c="dimmed" style={{ flex: 1, minWidth: 180 }}>
          {t(outlines ? 'map.outlined' : 'map.schematic')}
        </Text>
        {outlines ? (
          <Button variant="default" size="compact-sm" onClick={() => setOutlines(undefined)}>
            {t('map.back')}
          </Button>
        ) : (
          <FileButton onChange={(file) => void open(file)} accept=".json,.geojson,application/geo+json">
            {(props) => (
              <Button {...props} variant="default" size="compact-sm" leftSection={<IconMapPin size={15} />}>
                {t('map.bring')}
              </Button>
            )}
          </FileButton>
        )}
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('view.map')}>
        {places.length === 0 && <Text m="xl">{t('map.nothing')}</Text>}
        {outlines ? (
          <>
            <ShadeLegend most={most} />
            <OutlineMap outlines={outlines} places={places} most={most} />
          </>
        ) : (
          <>
            <FamilyLegend places={places} />
            {places.map((place) => (
              <Schematic key={place.key} place={place} most={most} />
            ))}
          </>
        )}
      </section>
    </div>
  );
}
