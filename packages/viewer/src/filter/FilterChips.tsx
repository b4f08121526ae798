import { Group, Pill } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCorpus } from '../bundle/corpus.ts';
import { readExpression } from '../state/shown.ts';
import { go, goFilter, useView } from '../state/store.ts';
import { defaultFilter } from '../state/view-state.ts';
import { useFacets } from './use-facets.ts';

interface Chip {
  label: string;
  undo: () => void;
}

const percent = (value: number): number => Math.round(value * 100);

interface KindChips<K extends string> {
  hidden: readonly K[];
  standard: readonly K[];
  all: readonly K[];
  name: (kind: K) => string;
  hiddenLabel: (name: string) => string;
  onlyLabel: (name: string) => string;
  apply: (hidden: K[]) => void;
}

/** A chip for each hidden kind; where most are hidden one that says what is left. */
function kindChips<K extends string>({
  hidden,
  standard,
  all,
  name,
  hiddenLabel,
  onlyLabel,
  apply,
}: KindChips<K>): Chip[] {
  const left = all.filter((kind) => !hidden.includes(kind));
  const taken = hidden.filter((kind) => !standard.includes(kind) && all.includes(kind));
  if (left.length > 0 && left.length <= 3 && taken.length > left.length) {
    return [{ label: onlyLabel(left.map(name).join('、')), undo: () => apply([...standard]) }];
  }
  return taken.map((kind) => ({
    label: hiddenLabel(name(kind)),
    undo: () => apply(hidden.filter((each) => each !== kind)),
  }));
}

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
  chips.push(
    ...kindChips({
      hidden: filter.hiddenKinds,
      // What is hidden from the start is in the legend; a chip says what the reader has done.
      standard: defaultFilter.hiddenKinds,
      all: facets.kinds.map(({ kind }) => kind),
      name: (kind) => t(`kind.${kind}`),
      hiddenLabel: (name) => t('chip.hidden', { name }),
      onlyLabel: (name) => t('chip.only', { name }),
      apply: (hiddenKinds) => goFilter({ hiddenKinds }),
    }),
    ...kindChips({
      hidden: filter.hiddenEdgeKinds,
      standard: defaultFilter.hiddenEdgeKinds,
      all: facets.edgeKinds.map(({ kind }) => kind),
      name: (kind) => t(`edge.${kind}`),
      hiddenLabel: (name) => t('chip.hiddenEdges', { name }),
      onlyLabel: (name) => t('chip.onlyEdges', { name }),
      apply: (hiddenEdgeKinds) => goFilter({ hiddenEdgeKinds }),
    }),
  );
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
  if (filter.expression !== '') {
    // A link may carry what nobody can read: that it filters nothing must be said.
    const label = readExpression(filter.expression).error
      ? t('chip.unread', { condition: filter.expression })
      : filter.expression;
    chips.push({ label, undo: () => goFilter({ expression: '' }) });
  }
  if (depth > 0 && selected && graph.hasNode(selected)) {
    chips.push({ label: t('chip.depth', { name: nameOf(selected), count: depth }), undo: () => go({ depth: 0 }) });
  }
  return chips;
}

/** One chip for each thing that narrows the views down; its cross takes that one back. */
export function FilterChips() {
  const { t } = useTranslation();
  const chips = useChips();
  if (chips.length === 0) return null;
  return (
    <Group gap={6} px="sm" py={8} wrap="wrap" style={{ borderBottom: '1px solid var(--line)' }}>
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
