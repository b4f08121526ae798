import { type ColumnDef, createColumnHelper } from '@tanstack/react-table';
import type { TFunction } from 'i18next';
import { EdgeMark, KindDot } from '../../app/Dot.tsx';
import { ruleName } from '../../side/rule-name.ts';
import type { EdgeRow, NodeRow } from './rows.ts';
import classes from './TableView.module.css';

const ofNode = createColumnHelper<NodeRow>();
const ofEdge = createColumnHelper<EdgeRow>();

const words = (value: string) => <span className="name">{value.slice(0, 160)}</span>;
const share = (value: number) => `${Math.round(value * 100)}%`;

export const nodeColumns = (t: TFunction): ColumnDef<NodeRow, never>[] =>
  [
    ofNode.accessor((row) => t(`kindOne.${row.kind}`), {
      id: 'kind',
      header: t('table.kind'),
      size: 96,
      minSize: 96,
      cell: ({ row, getValue }) => (
        <span className={classes.kind}>
          <KindDot kind={row.original.kind} size={9} />
          {getValue()}
        </span>
      ),
    }),
    ofNode.accessor('name', { header: t('table.name'), size: 250, cell: ({ getValue }) => words(getValue()) }),
    ofNode.accessor('counties', { header: t('table.counties'), size: 120, cell: ({ getValue }) => words(getValue()) }),
    ofNode.accessor('detail', { header: t('table.detail'), size: 240, cell: ({ getValue }) => words(getValue()) }),
    ofNode.accessor('degree', { header: t('table.degree'), size: 78, sortDescFirst: true }),
    ofNode.accessor('evidence', { header: t('table.evidence'), size: 78, sortDescFirst: true }),
    ofNode.accessor('quote', { header: t('table.quote'), size: 260, cell: ({ getValue }) => words(getValue()) }),
  ] as ColumnDef<NodeRow, never>[];

export const edgeColumns = (t: TFunction): ColumnDef<EdgeRow, never>[] =>
  [
    ofEdge.accessor('source', { header: t('table.source'), size: 210, cell: ({ getValue }) => words(getValue()) }),
    ofEdge.accessor((row) => t(`edge.${row.kind}`), {
      id: 'kind',
      header: t('table.relation'),
      size: 136,
      minSize: 128,
      cell: ({ row, getValue }) => (
        <span className={classes.kind}>
          <EdgeMark kind={row.original.kind} />
          {getValue()}
        </span>
      ),
    }),
    ofEdge.accessor('target', { header: t('table.target'), size: 210, cell: ({ getValue }) => words(getValue()) }),
    ofEdge.accessor('weight', {
      header: t('table.weight'),
      size: 78,
      sortDescFirst: true,
      cell: ({ getValue }) => share(getValue()),
    }),
    ofEdge.accessor('confidence', {
      header: t('table.confidence'),
      size: 78,
      sortDescFirst: true,
      cell: ({ getValue }) => share(getValue()),
    }),
    ofEdge.accessor((row) => ruleName(t, row.rule), { id: 'rule', header: t('table.rule'), size: 240 }),
    ofEdge.accessor('quote', { header: t('table.quote'), size: 260, cell: ({ getValue }) => words(getValue()) }),
  ] as ColumnDef<EdgeRow, never>[];
