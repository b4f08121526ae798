import { TextInput, UnstyledButton } from '@mantine/core';
import { IconSquare, IconSquareCheckFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goFilter, useView } from '../state/store.ts';
import classes from './FilterRail.module.css';
import type { Choice, PlaceChoice } from './facets.ts';

type Field = 'places' | 'topics' | 'families' | 'sources';

/** Shown before the search box narrows a long list down. */
const most = 60;

/** Places, topics, families or sources to keep; none ticked means all. */
export function ChoiceList({ field, choices }: { field: Field; choices: readonly (Choice | PlaceChoice)[] }) {
  const { t } = useTranslation();
  const chosen = useView((state) => state.filter[field]);
  const [query, setQuery] = useState('');
  const matching = choices.filter((choice) => choice.label.includes(query.trim()));
  const toggle = (key: string) =>
    goFilter({ [field]: chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key].sort() });
  return (
    <>
      {choices.length > 12 && (
        <TextInput
          size="xs"
          mb={4}
          mx={8}
          value={query}
          placeholder={t('rail.search')}
          aria-label={t('rail.search')}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      {matching.slice(0, most).map((choice) => {
        const on = chosen.includes(choice.key);
        const depth = query === '' && 'depth' in choice ? choice.depth : 0;
        return (
          <div key={choice.key} className={classes.row}>
            <UnstyledButton
              role="checkbox"
              aria-checked={on}
              className={classes.choice}
              style={{ paddingInlineStart: 8 + depth * 14 }}
              onClick={() => toggle(choice.key)}
            >
              {on ? <IconSquareCheckFilled size={17} /> : <IconSquare size={17} />}
              <span className={`${classes.text} name`}>{choice.label.slice(0, 60)}</span>
              <span className={classes.count}>{choice.count}</span>
            </UnstyledButton>
          </div>
        );
      })}
    </>
  );
}
