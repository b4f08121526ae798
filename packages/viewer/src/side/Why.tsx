import type { EdgeAttributes } from '@guben/graph';
import { useTranslation } from 'react-i18next';
import { Because } from './Because.tsx';
import { Quotes } from './Evidence.tsx';
import { ruleName } from './rule-name.ts';
import classes from './side.module.css';

const wordFor = (confidence: number): 'sure' | 'likely' | 'fair' | 'doubtful' =>
  confidence >= 0.93 ? 'sure' : confidence >= 0.8 ? 'likely' : confidence >= 0.6 ? 'fair' : 'doubtful';

/** Why an edge is there: the rule in plain words, how far to trust it, and the words that say so. */
export function Why({ edgeKey, attributes }: { edgeKey: string; attributes: EdgeAttributes }) {
  const { t } = useTranslation();
  const rule = ruleName(t, attributes.rule);
  const words = t(`panel.confidenceWords.${wordFor(attributes.confidence)}`);
  return (
    <>
      <p className={classes.why}>
        {rule}
        {t('panel.stop')}
        {t('panel.confidenceLong', { words, percent: Math.round(attributes.confidence * 100) })}
      </p>
      {attributes.because && <Because edgeKey={edgeKey} attributes={attributes} />}
      {attributes.evidence && <Quotes spans={attributes.evidence} />}
    </>
  );
}
