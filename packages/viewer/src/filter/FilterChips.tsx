import { Group, Pill } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorpus } from '../bundle/corpus.ts';
import { go, goFilter, useView } from '../state/store.ts';
import { defaultFilter } from '../state/view-state.ts';
import { useFacets } from './use-facets.ts';

interface Chip {
  label: string;
  undo: () => void;
}

const percent = (value: number): number => Math.round(value * 100);

function useChips(): Chip[] {
  const { t } = useTranslation();
  const { graph } = useCorpus();
  const facets = useFacets();
  const filter = useView((state) => state.filter);
  const depth = useView((state) => state.depth);
  const selected = useView((state) => state.selected);
  const nameOf = (key: string) =>
    graph.hasNode(key)
      ? graph.getNodeAttribute(key, 'label').slice(0, 24)
      : ([...facets.families, ...facets.sources].find((choice) => choice.key === key)?.label ?? key);
  const chips: Chip[] = [];
  // What is hidden from the start is in the legend; a chip says what the reader has done.
  for (const kind of filter.hiddenKinds) {
    if (defaultFilter.hiddenKinds.includes(kind)) continue;
    chips.push({
      label: t('chip.hidden', { name: t(`kind.${kind}`) }),
      undo: () => goFilter({ hiddenKinds: filter.hiddenKinds.filter((each) => each !== kind) }),
    });
  }
  for (const kind of filter.hiddenEdgeKinds) {
    chips.push({
      label: t('chip.hiddenEdges', { name: t(`edge.${kind}`) }),
      undo: () => goFilter({ hiddenEdgeKinds: filter.hiddenEdgeKinds.filter((each) => each !== kind) }),
    });
  }
  for (const [field, chip] of [
    ['places', 'chip.place'],
    ['topics', 'chip.topic'],
    ['families', 'chip.family'],
    ['sources', 'chip.source'],
  ] as const) {
    for (const key of filter[field]) {
      chips.push({
        label: t(chip, { name: nameOf(key) }),
        undo: () => goFilter({ [field]: filter[field].filter((each) => each !== key) }),
      });
    }
  }
  if (filter.minConfidence > 0) {
    chips.push({
      label: t('chip.confidence', { value: percent(filter.minConfidence) }),
      undo: () => goFilter({ minConfidence: 0 }),
    });
  }
  if (filter.minSimilarity > 0) {
    chips.push({
      label: t('chip.similarity', { value: percent(filter.minSimilarity) }),
      undo: () => goFilter({ minSimilarity: 0 }),
    });
  }
  if (filter.minDegree > 0) {
    chips.push({ label: t('chip.degree', { value: filter.minDegree }), undo: () => goFilter({ minDegree: 0 }) });
  }
  if (depth > 0 && selected && graph.hasNode(selected)) {
    chips.push({ label: t('chip.depth', { name: nameOf(selected), depth }), undo: () => go({ depth: 0 }) });
  }
  return chips;
}

/** One chip for each thing that narrows the views down; its cross takes that one back. */
export function FilterChips({ before }: { before?: ReactNode }) {
  const { t } = useTranslation();
  const chips = useChips();
  if (chips.length === 0 && !before) return null;
  return (
    <Group gap={6} px="sm" py={8} wrap="wrap" style={{ borderBottom: '1px solid var(--line)' }}>
      {before}
      {chips.map(({ label, undo }) => (
        <Pill
          key={label}
          withRemoveButton
          onRemove={undo}
          removeButtonProps={{ 'aria-label': t('chip.remove', { name: label }), tabIndex: 0, 'aria-hidden': false }}
        >
          {label}
        </Pill>
      ))}
    </Group>
  );
}
