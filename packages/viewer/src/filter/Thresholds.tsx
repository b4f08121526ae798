import { Slider, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goFilter, useView } from '../state/store.ts';
import classes from './FilterRail.module.css';

type Field = 'minConfidence' | 'minSimilarity' | 'minDegree';

interface ThresholdProps {
  field: Field;
  label: string;
  max: number;
  step: number;
  format: (value: number) => string;
}

/** A slider whose step is taken when it is let go, so that dragging leaves one step to undo. */
export function Threshold({ field, label, max, step, format }: ThresholdProps) {
  const value = useView((state) => state.filter[field]);
  const [dragged, setDragged] = useState(value);
  useEffect(() => setDragged(value), [value]);
  return (
    <div className={classes.slider}>
      <Text size="xs" mb={4} id={`threshold-${field}`}>
        {label} {format(dragged)}
      </Text>
      <Slider
        size="sm"
        min={0}
        max={max}
        step={step}
        value={dragged}
        label={null}
        thumbProps={{ 'aria-labelledby': `threshold-${field}` }}
        onChange={setDragged}
        onChangeEnd={(next) => goFilter({ [field]: next })}
      />
    </div>
  );
}

const percent = (value: number): string => `${Math.round(value * 100)}%`;

export function Thresholds({ mostDegree }: { mostDegree: number }) {
  const { t } = useTranslation();
  return (
    <>
      <Threshold field="minConfidence" label={t('rail.confidence')} max={1} step={0.05} format={percent} />
      <Threshold field="minSimilarity" label={t('rail.similarity')} max={1} step={0.05} format={percent} />
      <Threshold field="minDegree" label={t('rail.degree')} max={Math.min(20, mostDegree)} step={1} format={String} />
    </>
  );
}
