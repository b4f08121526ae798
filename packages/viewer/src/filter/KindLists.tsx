import { type EdgeKind, edgeKinds, type NodeKind, nodeKinds } from '@guben/graph';
import { Tooltip, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EdgeMark, KindDot } from '../app/Dot.tsx';
import { goFilter, useView } from '../state/store.ts';
import classes from './FilterRail.module.css';

interface RowProps {
  mark: ReactNode;
  name: string;
  hint?: string;
  count: number;
  on: boolean;
  onToggle: () => void;
  onOnly: () => void;
}

function Row({ mark, name, hint, count, on, onToggle, onOnly }: RowProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.row}>
      <Tooltip label={hint} disabled={!hint} position="right" openDelay={500}>
        <UnstyledButton role="checkbox" aria-checked={on} className={classes.toggle} onClick={onToggle}>
          {mark}
          <span className={classes.text}>{name}</span>
          <span className={classes.count}>{count}</span>
        </UnstyledButton>
      </Tooltip>
      <UnstyledButton className={classes.only} onClick={onOnly} aria-label={t('rail.onlyThis', { name })}>
        {t('rail.only')}
      </UnstyledButton>
    </div>
  );
}

const toggled = <K extends string>(hidden: readonly K[], kind: K, all: readonly K[]): K[] =>
  all.filter((each) => (each === kind ? !hidden.includes(kind) : hidden.includes(each)));

/** All hidden but this one; all shown again when it is the only one already. */
const onlyThis = <K extends string>(hidden: readonly K[], kind: K, all: readonly K[]): K[] => {
  const others = all.filter((each) => each !== kind);
  return others.every((each) => hidden.includes(each)) && !hidden.includes(kind) ? [] : others;
};

export function KindList({ kinds }: { kinds: { kind: NodeKind; count: number }[] }) {
  const { t } = useTranslation();
  const hidden = useView((state) => state.filter.hiddenKinds);
  return kinds.map(({ kind, count }) => (
    <Row
      key={kind}
      mark={<KindDot kind={kind} />}
      name={t(`kind.${kind}`)}
      hint={t(`kindHint.${kind}`)}
      count={count}
      on={!hidden.includes(kind)}
      onToggle={() => goFilter({ hiddenKinds: toggled(hidden, kind, nodeKinds) })}
      onOnly={() => goFilter({ hiddenKinds: onlyThis(hidden, kind, nodeKinds) })}
    />
  ));
}

export function EdgeKindList({ kinds }: { kinds: { kind: EdgeKind; count: number }[] }) {
  const { t } = useTranslation();
  const hidden = useView((state) => state.filter.hiddenEdgeKinds);
  return kinds.map(({ kind, count }) => (
    <Row
      key={kind}
      mark={<EdgeMark kind={kind} />}
      name={t(`edge.${kind}`)}
      count={count}
      on={!hidden.includes(kind)}
      onToggle={() => goFilter({ hiddenEdgeKinds: toggled(hidden, kind, edgeKinds) })}
      onOnly={() => goFilter({ hiddenEdgeKinds: onlyThis(hidden, kind, edgeKinds) })}
    />
  ));
}
