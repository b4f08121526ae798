import type { GubenGraph } from '@guben/graph';
import { ActionIcon, Group, Loader, Select, Text, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorpus } from '../../bundle/corpus.ts';
import { mostPrinted, usePrinting } from '../../print/printing.ts';
import { passageFor, type Shown } from '../../reading/first-mention.ts';
import { linesOf, marksOf } from '../../reading/marks.ts';
import { useSourceText } from '../../reading/use-source-text.ts';
import { adjust, go, useView } from '../../state/store.ts';
import { Line } from './Line.tsx';
import classes from './TextView.module.css';

/** What this view showed when it was last open. */
const lastShown = new WeakMap<GubenGraph, Shown>();

/** The source, with every mention in the colour of its kind; it opens at the passage that was asked for. */
export default function TextView() {
  const { graph, sources } = useCorpus();
  const passage = useView((state) => state.passage);
  const selected = useView((state) => state.selected);
  useEffect(() => {
    const wanted = passageFor(graph, { passage, selected }, lastShown.get(graph) ?? { passage: undefined, selected });
    lastShown.set(graph, { passage: wanted, selected });
    // Part of the step that selected it or came here.
    if (wanted !== passage) adjust({ passage: wanted });
  }, [graph, passage, selected]);
  const known = sources.find(({ id }) => id === passage?.source) ?? sources[0];
  return known ? <Reader source={known.id} /> : null;
}

/** Steps through the places where the selected node is named. */
function Occurrences({ source }: { source: string }) {
  const { t } = useTranslation();
  const { graph } = useCorpus();
  const selected = useView((state) => state.selected);
  const passage = useView((state) => state.passage);
  const places = useMemo(() => {
    if (!selected || !graph.hasNode(selected)) return [];
    return graph
      .getNodeAttribute(selected, 'evidence')
      .filter((span) => span.source === source)
      .sort((a, b) => a.start - b.start);
  }, [graph, selected, source]);
  if (places.length === 0) return null;
  const at = places.findIndex(({ start, end }) => start === passage?.start && end === passage.end);
  const step = (by: number) => {
    const next = places[(at < 0 ? (by > 0 ? 0 : places.length - 1) : at + by + places.length) % places.length]!;
    go({ passage: { source, start: next.start, end: next.end } });
  };
  return (
    <Group gap={4} wrap="nowrap" style={{ flex: 'none' }}>
      <Text size="sm" c="dimmed">
        {t('text.place', { index: at + 1, count: places.length })}
      </Text>
      <Tooltip label={t('text.previous')}>
        <ActionIcon variant="default" aria-label={t('text.previous')} onClick={() => step(-1)}>
          <IconChevronUp size={17} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('text.next')}>
        <ActionIcon variant="default" aria-label={t('text.next')} onClick={() => step(1)}>
          <IconChevronDown size={17} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

function Reader({ source }: { source: string }) {
  const { t } = useTranslation();
  const { graph, sources } = useCorpus();
  const text = useSourceText(source);
  const passage = useView((state) => state.passage);
  const selected = useView((state) => state.selected);
  const here = passage?.source === source ? passage : undefined;
  const lines = useMemo(() => linesOf(text ?? ''), [text]);
  const marks = useMemo(() => marksOf(graph, source), [graph, source]);
  const scroll = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (i) => 16 + 32 * Math.ceil((lines[i]!.end - lines[i]!.start) / 38),
    overscan: 12,
  });
  // The passage comes to the middle once its row has been measured.
  useEffect(() => {
    if (!here || lines.length === 0) return;
    const line = lines.findLastIndex(({ start }) => start <= here.start);
    if (line < 0) return;
    // A mention that was clicked is before the reader's eyes already.
    const frame = scroll.current?.getBoundingClientRect();
    const lit = scroll.current?.querySelector('[data-passage]')?.getBoundingClientRect();
    if (frame && lit && lit.top >= frame.top && lit.bottom <= frame.bottom) return;
    rows.scrollToIndex(line, { align: 'center' });
    const settle = setTimeout(() => {
      scroll.current?.querySelector('[data-passage]')?.scrollIntoView({ block: 'center' });
    }, 120);
    return () => clearTimeout(settle);
  }, [here, lines, rows]);

  const lineOf = (line: (typeof lines)[number]) =>
    text && <Line source={source} text={text} line={line} marks={marks} passage={here} selected={selected} />;
  return (
    <div className={classes.reader}>
      <Group className={classes.bar} justify="space-between" wrap="nowrap">
        {sources.length > 1 ? (
          <Select
            size="xs"
            aria-label={t('text.source')}
            data={sources.map(({ id, title }) => ({ value: id, label: title || id }))}
            value={source}
            allowDeselect={false}
            onChange={(id) => id && adjust({ passage: { source: id, start: 0, end: 0 } })}
          />
        ) : (
          <Text size="sm" fw={600} truncate className="name">
            {sources[0]?.title}
            <Text span c="dimmed" size="xs" ml={8} fw={400}>
              {t('text.chars', { count: sources[0]?.chars })}
            </Text>
          </Text>
        )}
        <Occurrences source={source} />
      </Group>
      {text === undefined && <Loader m="xl" size="sm" />}
      {text === null && (
        <Text m="xl" role="alert">
          {t('text.failed')}
        </Text>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section ref={scroll} className={classes.scroll} tabIndex={0} aria-label={t('view.text')}>
        {printing ? (
          <div className={classes.page} lang="zh-Hans">
            {lines.slice(0, mostPrinted).map((line) => (
              <div key={line.start} className={classes.line}>
                {lineOf(line)}
              </div>
            ))}
            {lines.length > mostPrinted && <p>{t('app.notPrinted', { count: lines.length - mostPrinted })}</p>}
          </div>
        ) : (
          <div className={classes.page} style={{ height: rows.getTotalSize() }} lang="zh-Hans">
            {rows.getVirtualItems().map((row) => (
              <div
                key={row.key}
                ref={rows.measureElement}
                data-index={row.index}
                className={classes.line}
                style={{ transform: `translateY(${row.start}px)` }}
              >
                {lineOf(lines[row.index]!)}
              </div>
            ))}
          </div>
        )}
      </section>
    </div>
  );
}
