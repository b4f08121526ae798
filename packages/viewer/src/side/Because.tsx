import type { EdgeAttributes, Reason } from '@guben/graph';
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorpus } from '../bundle/corpus.ts';
import classes from './because.module.css';
import { Quote } from './Evidence.tsx';

const percent = (value: number): number => Math.round(value * 100);

function Sides({ reason, names }: { reason: Reason; names: [string, string] }) {
  return (
    <div className={classes.sides}>
      {[reason.sourceEvidence, reason.targetEvidence].map((spans, side) => (
        <div key={names[side]}>
          <p className={`${classes.sideName} name`}>{names[side]!.slice(0, 40)}</p>
          {spans.slice(0, 2).map((span) => (
            <Quote key={`${span.source}:${span.start}`} span={span} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** Why two initiatives are alike: a bar whose parts add up to the similarity, each with its words on both sides. */
export function Because({ edgeKey, attributes }: { edgeKey: string; attributes: EdgeAttributes }) {
  const { t } = useTranslation();
  const { graph } = useCorpus();
  const reasons = [...(attributes.because ?? [])].sort((a, b) => b.weight - a.weight);
  const [open, setOpen] = useState(0);
  const names = graph.extremities(edgeKey).map((key) => graph.getNodeAttribute(key, 'label')) as [string, string];
  const nameOf = (reason: Reason) => (reason.targetLabel ? `${reason.label} ≈ ${reason.targetLabel}` : reason.label);
  return (
    <div>
      <div className={classes.bar} aria-hidden>
        {reasons.map((reason, i) => (
          <span
            key={`${reason.kind} ${reason.label}`}
            data-kind={reason.kind}
            data-open={i === open}
            style={{ width: `${reason.weight * 100}%` }}
            title={nameOf(reason)}
          />
        ))}
      </div>
      <p className={classes.sum}>{t('panel.becauseSum', { percent: percent(attributes.weight) })}</p>
      <ul className={classes.list}>
        {reasons.map((reason, i) => (
          <li key={`${reason.kind} ${reason.label}`}>
            <UnstyledButton
              className={classes.reason}
              aria-expanded={i === open}
              onClick={() => setOpen(i === open ? -1 : i)}
            >
              <i className={classes.swatch} data-kind={reason.kind} />
              <span style={{ flex: 1 }}>
                <span className={classes.reasonKind}>{t(`reason.${reason.kind}`)}</span>{' '}
                <span className="name">{nameOf(reason).slice(0, 80)}</span>
              </span>
              <span className={classes.weight} data-testid="reason-weight">
                {percent(reason.weight)}%
              </span>
            </UnstyledButton>
            {i === open && <Sides reason={reason} names={names} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
