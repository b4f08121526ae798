import { Tour } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { endTour, useTourStep } from './tour-state.ts';

const stops = [
  { id: 'graph', target: '[data-tour="graph"]', position: 'right' },
  { id: 'rail', target: '[data-tour="rail"]', position: 'right' },
  { id: 'search', target: '[data-tour="search"]', position: 'bottom' },
  { id: 'panel', target: '[data-tour="panel"]', position: 'left' },
  { id: 'views', target: '[data-tour="views"]', position: 'bottom' },
  { id: 'export', target: '[data-tour="export"]', position: 'bottom' },
] as const;

/** A short walk past what there is. Stops that are not on the page (on a phone) are left out. */
export default function TourOfViews() {
  const { t } = useTranslation();
  const step = useTourStep((state) => state.step);
  const there = stops.filter(({ target }) => document.querySelector(target));
  return (
    <Tour
      active={step !== undefined}
      step={step ?? 0}
      onStepChange={(next) => useTourStep.setState({ step: next })}
      onClose={endTour}
      labels={{
        skip: t('tour.skip'),
        back: t('tour.previous'),
        next: t('tour.next'),
        close: t('tour.done'),
        stepCounter: (current, total) => `${current} / ${total}`,
      }}
    >
      {there.map(({ id, target, position }) => (
        <Tour.Step key={id} target={target} position={position} title={t(`tour.stop.${id}.title`)}>
          {t(`tour.stop.${id}.text`)}
        </Tour.Step>
      ))}
    </Tour>
  );
}
