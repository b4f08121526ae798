import { Accordion, ActionIcon, Button, Group, ScrollArea, Text, Title, Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorpus } from '../bundle/corpus.ts';
import { useShown } from '../state/Shown.tsx';
import { resetFilter, useView } from '../state/store.ts';
import { defaultFilter } from '../state/view-state.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { Expression } from './Expression.tsx';
import classes from './FilterRail.module.css';
import { EdgeKindList, KindList } from './KindLists.tsx';
import { Thresholds } from './Thresholds.tsx';
import { useFacets } from './use-facets.ts';

function Counts() {
  const { t } = useTranslation();
  const { graph } = useCorpus();
  const shown = useShown();
  return (
    <Text size="xs" c="dimmed" aria-live="polite">
      {t('rail.shown', { shown: shown.nodes.size, all: graph.order })}
    </Text>
  );
}

/** How long a section takes to unfold, in milliseconds. */
const unfolding = 200;

/** Which sections are open. One that opens below the edge is brought into sight: nothing would seem to have happened. */
function useSections(first: readonly string[]) {
  const [open, setOpen] = useState([...first]);
  const sections = useRef<HTMLDivElement>(null);
  const onChange = (next: string[]) => {
    const opened = next.find((value) => !open.includes(value));
    setOpen(next);
    if (opened === undefined) return;
    const reveal = () =>
      sections.current?.querySelector(`[data-section="${opened}"]`)?.scrollIntoView({ block: 'nearest' });
    setTimeout(reveal, unfolding + 50);
  };
  return { sections, open, onChange };
}

/**
 * Legend and filter in one: every kind with its colour and number, and what narrows the picture down. Without `onClose`
 * it is in a frame that says what it is and closes.
 */
export function FilterRail({ onClose }: { onClose?: () => void }) {
  const { t } = useTranslation();
  const facets = useFacets();
  const { sections, open, onChange } = useSections(['edges']);
  const filter = useView((state) => state.filter);
  const untouched = JSON.stringify(filter) === JSON.stringify(defaultFilter);
  return (
    <div className={classes.rail}>
      <Group justify="space-between" wrap="nowrap" className={classes.head}>
        <div>
          {onClose && (
            <Title order={2} size="h6">
              {t('rail.title')}
            </Title>
          )}
          <Counts />
        </div>
        {onClose && (
          <Tooltip label={t('rail.hide')}>
            <ActionIcon variant="subtle" color="gray" aria-label={t('rail.hide')} onClick={onClose}>
              <IconLayoutSidebarLeftCollapse size={18} />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
      <ScrollArea className={classes.scroll} type="auto" scrollbarSize={8}>
        <section className={classes.section} aria-label={t('rail.kinds')}>
          <KindList kinds={facets.kinds} />
        </section>
        <Accordion
          multiple
          ref={sections}
          value={open}
          onChange={onChange}
          transitionDuration={unfolding}
          variant="default"
          classNames={{ control: classes.control, label: classes.label, content: classes.content, item: classes.item }}
        >
          <Accordion.Item value="edges" data-section="edges">
            <Accordion.Control>{t('rail.edges')}</Accordion.Control>
            <Accordion.Panel>
              <EdgeKindList kinds={facets.edgeKinds} />
            </Accordion.Panel>
          </Accordion.Item>
          {facets.places.length > 0 && (
            <Accordion.Item value="places" data-section="places">
              <Accordion.Control>{t('rail.places')}</Accordion.Control>
              <Accordion.Panel>
                <ChoiceList field="places" choices={facets.places} />
              </Accordion.Panel>
            </Accordion.Item>
          )}
          {facets.topics.length > 0 && (
            <Accordion.Item value="topics" data-section="topics">
              <Accordion.Control>{t('rail.topics')}</Accordion.Control>
              <Accordion.Panel>
                <ChoiceList field="topics" choices={facets.topics} />
              </Accordion.Panel>
            </Accordion.Item>
          )}
          {facets.families.length > 0 && (
            <Accordion.Item value="families" data-section="families">
              <Accordion.Control>{t('rail.families')}</Accordion.Control>
              <Accordion.Panel>
                <ChoiceList field="families" choices={facets.families} />
              </Accordion.Panel>
            </Accordion.Item>
          )}
          {facets.sources.length > 1 && (
            <Accordion.Item value="sources" data-section="sources">
              <Accordion.Control>{t('rail.sources')}</Accordion.Control>
              <Accordion.Panel>
                <ChoiceList field="sources" choices={facets.sources} />
              </Accordion.Panel>
            </Accordion.Item>
          )}
          <Accordion.Item value="thresholds" data-section="thresholds">
            <Accordion.Control>{t('rail.more')}</Accordion.Control>
            <Accordion.Panel>
              <Thresholds mostDegree={facets.mostDegree} />
              <Expression />
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      </ScrollArea>
      <div className={classes.foot}>
        <Button variant="subtle" size="compact-sm" disabled={untouched} onClick={resetFilter}>
          {t('rail.reset')}
        </Button>
      </div>
    </div>
  );
}
