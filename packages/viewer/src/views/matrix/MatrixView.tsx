import { countyMatrix, type MatrixField, matrixFields } from '@guben/graph';
import { Group, SegmentedControl, Text, UnstyledButton } from '@mantine/core';
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorpus } from '../../bundle/corpus.ts';
import { NodeLink } from '../../side/NodeLink.tsx';
import { useCountyGraph } from '../../state/Shown.tsx';
import { go, select, useView } from '../../state/store.ts';
import { Cell } from './Cell.tsx';
import classes from './MatrixView.module.css';

/** Which counties did something in which family or field: a dot's size says how much, a click says what. */
export default function MatrixView() {
  const { t } = useTranslation();
  const { graph } = useCorpus();
  const shown = useCountyGraph();
  const selected = useView((state) => state.selected);
  const filter = useView((state) => state.filter);
  const chosen = useView((state) => state.matrix);
  const matrix = useMemo(() => {
    const families = countyMatrix(shown, 'family');
    return { family: families, topic: countyMatrix(shown, 'topic') };
  }, [shown]);
  const field: MatrixField = chosen ?? (matrix.family.columns.length >= 2 ? 'family' : 'topic');
  const { rows, columns, cells, rest } = matrix[field];
  const hasRest = rest.some((keys) => keys.length > 0);
  const most = Math.max(1, ...[...cells.flat(), ...rest].map((cell) => cell.length));
  const [open, setOpen] = useState<{ row: number; column: number } | undefined>();
  const openCell = open && (open.column === columns.length ? rest[open.row] : cells[open.row]?.[open.column]);
  const openColumn = (key: string) => {
    if (graph.hasNode(key)) select(key);
    else go({ view: 'graph', filter: { ...filter, families: [key] } });
  };
  const columnSelected = (key: string) => key === selected;
  const scroll = useRef<HTMLElement>(null);
  // A column that was picked elsewhere may stand beyond the edge.
  useEffect(() => {
    if (selected && field)
      scroll.current?.querySelector('th[data-selected]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selected, field]);
  return (
    <div className={classes.view}>
      <Group className={classes.bar} justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label={t('matrix.columns')}
          value={field}
          onChange={(value) => go({ matrix: value as MatrixField })}
          data={matrixFields.map((value) => ({ value, label: t(`matrix.by.${value}`) }))}
        />
        <Text size="sm" c="dimmed">
          {t('matrix.hint')}
        </Text>
      </Group>
      {rows.length === 0 ? (
        <Text m="xl">{t('matrix.nothing')}</Text>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section ref={scroll} className={classes.scroll} tabIndex={0} aria-label={t('view.matrix')}>
          <table className={classes.table} style={{ '--columns': columns.length + (hasRest ? 2 : 1) } as CSSProperties}>
            <thead>
              <tr>
                <td className={classes.corner} />
                {columns.map(({ key, label }) => (
                  <th key={key} scope="col" className={classes.column} data-selected={columnSelected(key) || undefined}>
                    <UnstyledButton
                      className={classes.columnName}
                      title={t(graph.hasNode(key) ? 'matrix.pickTopic' : 'matrix.pickFamily')}
                      onClick={() => openColumn(key)}
                    >
                      <span className="name">{label.slice(0, 24)}</span>
                    </UnstyledButton>
                  </th>
                ))}
                {hasRest && (
                  <th scope="col" className={classes.column}>
                    <span className={classes.columnName} title={t(`matrix.restOf.${field}`)}>
                      {t('matrix.rest')}
                    </span>
                  </th>
                )}
                <th scope="col" className={classes.column}>
                  <span className={classes.columnName}>{t('matrix.total')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, i) => (
                <tr key={row.key} data-selected={row.key === selected || undefined}>
                  <th scope="row" className={classes.row}>
                    <UnstyledButton onClick={() => select(row.key)} className={classes.rowName}>
                      <span className="name">{row.attributes.label.slice(0, 24)}</span>
                    </UnstyledButton>
                  </th>
                  {columns.map(({ key, label }, j) => (
                    <Cell
                      key={key}
                      keys={cells[i]![j]!}
                      most={most}
                      place={row.attributes.label}
                      name={label}
                      ofSelected={columnSelected(key)}
                      open={open?.row === i && open.column === j}
                      onOpen={(opened) => setOpen(opened ? { row: i, column: j } : undefined)}
                    />
                  ))}
                  {hasRest && (
                    <Cell
                      keys={rest[i]!}
                      most={most}
                      place={row.attributes.label}
                      name={t('matrix.rest')}
                      open={open?.row === i && open.column === columns.length}
                      onOpen={(opened) => setOpen(opened ? { row: i, column: columns.length } : undefined)}
                    />
                  )}
                  <td className={classes.total}>{new Set([...cells[i]!.flat(), ...rest[i]!]).size}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {open && openCell && openCell.length > 0 && (
        <section className={classes.detail} aria-live="polite">
          <Text size="sm" fw={600} className="name">
            {rows[open.row]!.attributes.label.slice(0, 30)} ·{' '}
            {(columns[open.column]?.label ?? t('matrix.rest')).slice(0, 30)}
          </Text>
          <ul className={classes.list}>
            {openCell.map((key) => (
              <li key={key}>
                <NodeLink nodeKey={key} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
