import type { Span } from '@guben/graph';
import { Button, UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconQuote } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorpus } from '../bundle/corpus.ts';
import { usePrinting } from '../print/printing.ts';
import { citationOf, whereIs } from '../reading/citation.ts';
import { contextOf } from '../reading/context.ts';
import { useSourceText } from '../reading/use-source-text.ts';
import { go } from '../state/store.ts';
import classes from './side.module.css';

/** One quotation in its sentence, and where it stands; a click opens the source there. */
export function Quote({ span }: { span: Span }) {
  const { t } = useTranslation();
  const { graph } = useCorpus();
  const text = useSourceText(span.source);
  const context = text ? contextOf(text, span.start, span.end) : { before: '', quote: span.quote, after: '' };
  const where = whereIs(graph, span);
  const open = () => go({ view: 'text', passage: { source: span.source, start: span.start, end: span.end } });
  const copy = async () => {
    await navigator.clipboard.writeText(citationOf(graph, span));
    notifications.show({ message: t('panel.cited') });
  };
  return (
    <figure className={classes.quote}>
      <UnstyledButton className={classes.quoteText} onClick={open} title={t('panel.read')} data-testid="evidence">
        <span className="name">
          {context.before}
          <mark>{context.quote}</mark>
          {context.after}
        </span>
      </UnstyledButton>
      <figcaption className={classes.quoteFoot}>
        <span className="name" style={{ flex: 1 }}>
          {where.title.slice(0, 40)}
          {where.page !== undefined && ` · ${t('panel.page', { page: where.page })}`}
        </span>
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          leftSection={<IconQuote size={13} />}
          onClick={() => void copy()}
        >
          {t('panel.cite')}
        </Button>
      </figcaption>
    </figure>
  );
}

const first = 3;

/** Quotations, the first few at once and the rest when asked for. */
export function Quotes({ spans }: { spans: readonly Span[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const printing = usePrinting();
  const shown = all || printing ? spans : spans.slice(0, first);
  return (
    <>
      {shown.map((span) => (
        <Quote key={`${span.source}:${span.start}-${span.end}`} span={span} />
      ))}
      {spans.length > shown.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)} style={{ alignSelf: 'start' }}>
          {t('panel.moreEvidence', { count: spans.length - shown.length })}
        </Button>
      )}
    </>
  );
}
