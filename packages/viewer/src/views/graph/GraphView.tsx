import { Button, Loader, Text, VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useScheme } from '../../app/scheme.ts';
import { useSettled } from '../../app/settled.ts';
import { useCorpus } from '../../bundle/corpus.ts';
import { PrintedPicture } from '../../print/PrintedPicture.tsx';
import { frameOf, withPins } from '../../stage/frame.ts';
import { useStage } from '../../stage/handle.ts';
import { Minimap } from '../../stage/Minimap.tsx';
import { kindPalettes, labelStyles, paletteOn } from '../../stage/paper.ts';
import { useRefit } from '../../stage/refit.ts';
import { Stage } from '../../stage/Stage.tsx';
import { noPins } from '../../state/pins.ts';
import { useShown } from '../../state/Shown.tsx';
import { resetFilter, useView } from '../../state/store.ts';
import { usePath } from '../../state/use-path.ts';
import { GraphControls } from './GraphControls.tsx';
import { GraphList } from './GraphList.tsx';
import classes from './GraphView.module.css';
import { GroupLegend } from './GroupLegend.tsx';
import { ImportedNotice } from './ImportedNotice.tsx';
import { MetricLegend } from './MetricLegend.tsx';
import { useArrangement } from './use-arrangement.ts';
import { metricOf, useMetric } from './use-metric.ts';
import { useGrouping } from './use-node-colors.ts';
import { useWalk } from './use-walk.ts';

/** The graph as a picture, with the tools that change how it is drawn and a list for who cannot see it. */
export default function GraphView() {
  const { t } = useTranslation();
  const corpus = useCorpus();
  const scheme = useScheme();
  const shown = useShown();
  const layout = useView((state) => state.layout);
  const { positions, busy, missing, bring } = useArrangement(corpus, layout);
  const pins = useView((state) => state.pins);
  const frame = useMemo(() => frameOf(positions), [positions]);
  const placed = useMemo(() => withPins(positions, pins, frame), [positions, pins, frame]);
  const pinned = useMemo(() => (pins.length > 0 ? new Set(pins.map(({ key }) => key)) : noPins), [pins]);
  const path = usePath();
  const sizes = useMetric(metricOf(useView((state) => state.size)));
  const metric = metricOf(useView((state) => state.color));
  const { colorOf, legend, hulls } = useGrouping(scheme);
  useRefit(shown);
  const setStage = useStage((state) => state.setStage);
  const stage = useStage((state) => state.stage);
  const settled = useSettled(true);
  const walk = useWalk();
  const palette = useMemo(() => (colorOf ? paletteOn(scheme, colorOf) : kindPalettes[scheme]), [scheme, colorOf]);
  return (
    <div
      role="application"
      className={classes.view}
      aria-label={t('graph.canvas')}
      aria-describedby="graph-keys"
      data-tour="graph"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the arrow keys
      tabIndex={0}
      onKeyDown={walk}
    >
      <VisuallyHidden id="graph-keys">{t('graph.keys')}</VisuallyHidden>
      <Stage
        shown={shown}
        positions={placed}
        frame={frame}
        pinned={pinned}
        palette={palette}
        labelStyle={labelStyles[scheme]}
        path={path.part}
        sizes={sizes}
        groups={hulls}
        onReady={setStage}
      />
      <PrintedPicture />
      {missing && <ImportedNotice onPositions={bring} />}
      {busy && (
        <div className={classes.busy} role="status">
          <Loader size="xs" />
          <Text size="sm">{t('graph.arranging')}</Text>
        </div>
      )}
      {shown.nodes.size === 0 && (
        <div className={classes.notice} role="status">
          <Text fw={600}>{t('graph.nothing')}</Text>
          <Text size="sm" c="dimmed">
            {t('graph.nothingHint')}
          </Text>
          <Button size="compact-sm" mt="xs" onClick={resetFilter}>
            {t('rail.reset')}
          </Button>
        </div>
      )}
      {stage && stage.renderer.getGraph().order < 20_000 && (
        <Minimap renderer={stage.renderer} palette={palette} visible={shown.nodes} />
      )}
      {legend.length > 0 && <GroupLegend legend={legend} />}
      {metric && <MetricLegend metric={metric} scheme={scheme} />}
      <GraphControls />
      {settled && <GraphList />}
    </div>
  );
}
