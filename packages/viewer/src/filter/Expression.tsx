import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readExpression } from '../state/shown.ts';
import { goFilter, useView } from '../state/store.ts';
import classes from './FilterRail.module.css';

/** A condition in the language of `guben export --filter`; taken on Enter or when the field is left, if it can be read. */
export function Expression() {
  const { t } = useTranslation();
  const held = useView((state) => state.filter.expression);
  const [typed, setTyped] = useState(held);
  useEffect(() => setTyped(held), [held]);
  const { error } = readExpression(typed);
  const take = () => {
    if (!error && typed.trim() !== held) goFilter({ expression: typed.trim() });
  };
  return (
    <form
      className={classes.section}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <TextInput
        size="xs"
        label={t('rail.expression')}
        placeholder={t('rail.expressionExample')}
        value={typed}
        error={
          error && t('rail.expressionError', { position: error.start + 1, at: typed.slice(error.start, error.end) })
        }
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
      />
    </form>
  );
}
