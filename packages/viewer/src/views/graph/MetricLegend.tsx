import { useTranslation } from 'react-i18next';
import { type Scheme, scales } from '../../app/palette.ts';
import { useOverPicture } from '../../stage/over-picture.ts';
import type { MetricChoice } from '../../state/view-state.ts';
import classes from './GraphView.module.css';

/** What the colours mean when they say how much: from little to much. */
export function MetricLegend({ metric, scheme }: { metric: MetricChoice; scheme: Scheme }) {
  const { t } = useTranslation();
  return (
    <div ref={useOverPicture()} className={`${classes.legend} ${classes.scale}`}>
      <span>{t(`graph.colors.${metric}`)}</span>
      <i style={{ background: `linear-gradient(to right, ${scales[scheme].join(', ')})` }} />
      <span>{t('graph.little')}</span>
      <span>{t('graph.much')}</span>
    </div>
  );
}
