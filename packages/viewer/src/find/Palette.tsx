import '@mantine/spotlight/styles.layer.css';
import { type GubenGraph, nodeKinds, type SearchHit } from '@guben/graph';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconFileText, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent as FieldEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { KindDot } from '../app/Dot.tsx';
import { useCorpus } from '../bundle/corpus.ts';
import { whereIs } from '../reading/citation.ts';
import { contextOf } from '../reading/context.ts';
import { go, useView } from '../state/store.ts';
import { usePaletteActions } from './actions.tsx';
import { fieldReady, giveKeyboardBack, typeQuery, usePalette } from './open.ts';
import classes from './Palette.module.css';
import { usePassages } from './passages.ts';
import { useSearch } from './use-search.ts';

const [store, spotlight] = createSpotlight();

const mostNodes = 24;
const mostPassages = 6;

/** What a node is by its neighbours: the place that does it, the chapter that tells of it. */
function contextOfNode(graph: GubenGraph, key: string): string {
  const attributes = graph.getNodeAttributes(key);
  if (attributes.kind === 'document' && attributes.subtitle) return attributes.subtitle.slice(0, 60);
  const names: string[] = [];
  graph.findInEdge(key, (_edge, { kind }, source) => {
    if (kind === 'implements' || kind === 'governs') names.push(graph.getNodeAttribute(source, 'label'));
    return names.length === 3;
  });
  return names.join('、').slice(0, 60);
}

function Hit({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation();
  const { graph } = useCorpus();
  // A topic has thousands of edges: they are gone through once, not with each key.
  const context = useMemo(() => contextOfNode(graph, hit.key), [graph, hit.key]);
  const from = useView((state) => state.from);
  const to = useView((state) => state.to);
  const view = useView((state) => state.view);
  const alias = hit.form === hit.label ? '' : t('find.alias', { name: hit.form.slice(0, 40) });
  const pick = () => {
    if (from && !to && from !== hit.key) go({ to: hit.key });
    else go({ selected: hit.key, view: view === 'matrix' || view === 'compare' ? 'graph' : view });
  };
  return (
    <Spotlight.Action onClick={pick} data-testid="hit">
      <span className={classes.hit}>
        <KindDot kind={hit.kind} />
        <span className={`${classes.name} name`}>{hit.label.slice(0, 120)}</span>
        <span className={`${classes.note} name`}>{[alias, context].filter(Boolean).join(' · ')}</span>
      </span>
    </Spotlight.Action>
  );
}

/** Enter means the first of what the words find: pressed before that is there, it waits. */
function useEnter(current: boolean): (event: FieldEvent<HTMLInputElement>) => void {
  const waiting = useRef<HTMLInputElement>(undefined);
  useEffect(() => {
    const field = waiting.current;
    if (!current || !field) return;
    waiting.current = undefined;
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }));
  }, [current]);
  return (event) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) {
      waiting.current = undefined;
    } else if (!current) {
      event.preventDefault();
      event.stopPropagation();
      waiting.current = event.currentTarget;
    }
  };
}

/** The palette: nodes, passages and actions, by whatever is typed. */
export default function Palette() {
  const { t } = useTranslation();
  const { graph } = useCorpus();
  const asked = usePalette((state) => state.asked);
  const query = usePalette((state) => state.query);
  const { hits, complete, current } = useSearch(query, mostNodes);
  const onEnter = useEnter(current);
  const passages = usePassages(query, mostPassages);
  const actions = usePaletteActions();
  useEffect(() => {
    if (asked > 0) spotlight.open();
  }, [asked]);
  const wanted = query.trim().toLowerCase();
  const shownActions = actions.filter(({ label }) => !wanted || label.toLowerCase().includes(wanted));
  const groups = nodeKinds
    .map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }))
    .filter((group) => group.hits.length > 0)
    // The best hit's group first.
    .sort((a, b) => hits.indexOf(a.hits[0]!) - hits.indexOf(b.hits[0]!));
  // Pinyin is not found before its index is there: that is not nothing.
  const nothing = complete && current && groups.length === 0 && passages.hits.length === 0 && shownActions.length === 0;
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={typeQuery}
      onSpotlightClose={giveKeyboardBack}
      clearQueryOnClose
      shortcut={null}
      size={620}
      maxHeight={480}
      scrollable
      attributes={{ content: { 'aria-label': t('find.open') } }}
      // Search field and foot take more than is left free for them.
      styles={{ actionsList: { maxHeight: 'calc(100dvh - 264px)' } }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
    >
      <Spotlight.Search
        className={classes.search}
        placeholder={t('find.placeholder')}
        aria-label={t('find.placeholder')}
        leftSection={<IconSearch size={19} />}
        onKeyDownCapture={onEnter}
        onFocus={({ currentTarget: field }) => {
          if (!usePalette.getState().waiting) return;
          field.setSelectionRange(field.value.length, field.value.length);
          fieldReady();
        }}
      />
      <Spotlight.ActionsList className={classes.list}>
        {groups.map((group) => (
          <Spotlight.ActionsGroup key={group.kind} label={t(`kind.${group.kind}`)}>
            {group.hits.map((hit) => (
              <Hit key={hit.key} hit={hit} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {passages.hits.length > 0 && (
          <Spotlight.ActionsGroup label={t('find.passages')}>
            {passages.hits.map((passage) => {
              const context = contextOf(passages.texts.get(passage.source)!, passage.start, passage.end);
              return (
                <Spotlight.Action
                  key={`${passage.source}:${passage.start}`}
                  onClick={() => go({ view: 'text', passage })}
                  data-testid="passage-hit"
                >
                  <span className={classes.hit}>
                    <IconFileText size={15} />
                    <span className={`${classes.name} name`}>
                      {context.before.slice(-16)}
                      <mark>{context.quote}</mark>
                      {context.after.slice(0, 24)}
                    </span>
                    <span className={`${classes.note} name`}>{whereIs(graph, passage).title.slice(0, 20)}</span>
                  </span>
                </Spotlight.Action>
              );
            })}
          </Spotlight.ActionsGroup>
        )}
        {shownActions.length > 0 && (
          <Spotlight.ActionsGroup label={t('find.actions')}>
            {shownActions.map(({ id, label, icon: Icon, act }) => (
              <Spotlight.Action key={id} onClick={act}>
                <span className={classes.hit}>
                  <Icon size={16} />
                  <span className={classes.name}>{label}</span>
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {nothing && (
          <Spotlight.Empty>
            <p className={classes.empty}>{t('find.nothing', { query: query.slice(0, 40) })}</p>
            <p className={classes.hint}>{t('find.nothingHint')}</p>
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
      <Spotlight.Footer>
        <span className={classes.note} data-searchable={complete || undefined}>
          {t(complete ? 'find.hint' : 'find.preparing')}
        </span>
      </Spotlight.Footer>
    </Spotlight.Root>
  );
}
