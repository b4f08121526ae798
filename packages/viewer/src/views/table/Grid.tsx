import { ActionIcon, Button, Checkbox, Menu, Text, TextInput, UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowDown, IconArrowUp, IconColumns3, IconCopy, IconFileTypeCsv, IconSearch } from '@tabler/icons-react';
import {
  type ColumnDef,
  flexRender,
  getCoreRowModel,
  getFilteredRowModel,
  getSortedRowModel,
  type SortingState,
  useReactTable,
  type VisibilityState,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorpus } from '../../bundle/corpus.ts';
import { download, fileName } from '../../out/download.ts';
import { mostPrinted, usePrinting } from '../../print/printing.ts';
import { select, useView } from '../../state/store.ts';
import { csvOf, tsvOf } from './rows.ts';
import classes from './TableView.module.css';

const rowHeight = 40;

interface GridProps<Row extends { key: string }> {
  rows: Row[];
  columns: ColumnDef<Row, never>[];
  before: ReactNode;
}

/** A table that sorts, finds, hides columns, copies and saves; only the rows in sight are in the page. */
export function Grid<Row extends { key: string }>({ rows, columns, before }: GridProps<Row>) {
  const { t } = useTranslation();
  const { title } = useCorpus();
  const selected = useView((state) => state.selected);
  const [sorting, setSorting] = useState<SortingState>([]);
  const [query, setQuery] = useState('');
  const [visible, setVisible] = useState<VisibilityState>({});
  const table = useReactTable({
    data: rows,
    columns,
    state: { sorting, globalFilter: query, columnVisibility: visible },
    onSortingChange: setSorting,
    onGlobalFilterChange: setQuery,
    onColumnVisibilityChange: setVisible,
    getRowId: (row) => row.key,
    globalFilterFn: 'includesString',
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    getFilteredRowModel: getFilteredRowModel(),
  });
  const found = table.getRowModel().rows;
  const scroll = useRef<HTMLElement>(null);
  const lines = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const printing = usePrinting();
  const placed = printing
    ? found.slice(0, mostPrinted).map((_, index) => ({ index, start: 0 }))
    : lines.getVirtualItems();
  const shownColumns = table.getVisibleLeafColumns();
  const header = shownColumns.map((column) => String(column.columnDef.header));
  const values = () => found.map((row) => shownColumns.map((column) => row.getValue<string | number>(column.id)));
  const copy = async () => {
    await navigator.clipboard.writeText(tsvOf(header, values()));
    notifications.show({ message: t('table.copied', { count: found.length }) });
  };
  const template = shownColumns
    .map((column) => {
      const least = Math.max(Math.min(90, column.getSize()), column.columnDef.minSize ?? 0);
      return `minmax(${least}px, ${column.getSize()}fr)`;
    })
    .join(' ');
  const width = shownColumns.reduce((sum, column) => sum + column.getSize() * 0.8, 0);
  return (
    <div className={classes.view}>
      <div className={classes.bar}>
        {before}
        <TextInput
          size="xs"
          leftSection={<IconSearch size={15} />}
          placeholder={t('table.find')}
          aria-label={t('table.find')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <span style={{ flex: 1 }} />
        <Menu closeOnItemClick={false} position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size="md" aria-label={t('table.columns')}>
              <IconColumns3 size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {table.getAllLeafColumns().map((column) => (
              <Checkbox
                key={column.id}
                p={6}
                size="xs"
                label={String(column.columnDef.header)}
                checked={column.getIsVisible()}
                onChange={column.getToggleVisibilityHandler()}
              />
            ))}
          </Menu.Dropdown>
        </Menu>
        <Button variant="default" size="compact-sm" leftSection={<IconCopy size={15} />} onClick={() => void copy()}>
          {t('app.copy')}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconFileTypeCsv size={15} />}
          onClick={() => download(fileName(title, 'csv'), csvOf(header, values()), 'text/csv')}
        >
          CSV
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section ref={scroll} className={classes.scroll} tabIndex={0} aria-label={t('view.table')}>
        {/* biome-ignore lint/a11y/useSemanticElements: rows that are placed by their offset cannot be those of a table element */}
        <div
          role="table"
          aria-rowcount={found.length + 1}
          className={classes.table}
          style={{ minWidth: printing ? undefined : width }}
        >
          {/* biome-ignore lint/a11y/useSemanticElements: see above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: the buttons in it take focus */}
          <div role="row" aria-rowindex={1} className={classes.head} style={{ gridTemplateColumns: template }}>
            {table.getFlatHeaders().map((head) => {
              const sorted = head.column.getIsSorted();
              return (
                // biome-ignore lint/a11y/useSemanticElements: see above
                // biome-ignore lint/a11y/useFocusableInteractive: the button in it takes focus
                <div
                  key={head.id}
                  role="columnheader"
                  aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
                >
                  <UnstyledButton className={classes.sort} onClick={head.column.getToggleSortingHandler()}>
                    {flexRender(head.column.columnDef.header, head.getContext())}
                    {sorted === 'asc' && <IconArrowUp size={14} aria-hidden />}
                    {sorted === 'desc' && <IconArrowDown size={14} aria-hidden />}
                  </UnstyledButton>
                </div>
              );
            })}
          </div>
          <div style={printing ? undefined : { height: lines.getTotalSize(), position: 'relative' }}>
            {placed.map((line) => {
              const row = found[line.index]!;
              return (
                // biome-ignore lint/a11y/useSemanticElements: see above
                <div
                  key={row.id}
                  role="row"
                  aria-rowindex={line.index + 2}
                  tabIndex={0}
                  className={classes.row}
                  data-selected={row.id === selected || undefined}
                  style={{
                    gridTemplateColumns: template,
                    ...(!printing && { transform: `translateY(${line.start}px)`, height: rowHeight }),
                  }}
                  onClick={() => select(row.id)}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter') select(row.id);
                  }}
                >
                  {row.getVisibleCells().map((cell) => (
                    // biome-ignore lint/a11y/useSemanticElements: see above
                    <div key={cell.id} role="cell" className={classes.cell}>
                      {flexRender(cell.column.columnDef.cell, cell.getContext())}
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
        </div>
        {printing && found.length > mostPrinted && (
          <Text>{t('app.notPrinted', { count: found.length - mostPrinted })}</Text>
        )}
        {found.length === 0 && <Text m="xl">{t('table.nothing')}</Text>}
      </section>
    </div>
  );
}
