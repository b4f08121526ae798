import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useView } from '../../state/store.ts';
import classes from './MatrixView.module.css';

interface CellProps {
  /** Keys of the initiatives in it. */
  keys: readonly string[];
  /** Of the fullest cell: what the size of a dot is measured by. */
  most: number;
  place: string;
  name: string;
  /** In a column that is selected. */
  ofSelected?: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** A dot as large as what a county did is much; empty where it did nothing. */
export function Cell({ keys, most, place, name, ofSelected, open, onOpen }: CellProps) {
  const { t } = useTranslation();
  const selected = useView((state) => state.selected);
  return (
    <td className={classes.cell} data-open={open || undefined} data-column={ofSelected || undefined}>
      {keys.length > 0 && (
        <UnstyledButton
          className={classes.dot}
          data-selected={(selected !== undefined && keys.includes(selected)) || undefined}
          aria-expanded={open}
          aria-label={t('matrix.cell', { place, name, count: keys.length })}
          onClick={() => onOpen(!open)}
        >
          <span style={{ '--size': Math.sqrt(keys.length / most) } as React.CSSProperties}>{keys.length}</span>
        </UnstyledButton>
      )}
    </td>
  );
}
