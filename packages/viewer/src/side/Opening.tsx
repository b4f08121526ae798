import { summary } from '@guben/graph';
import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconRoute } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { startTour } from '../app/tour-state.ts';
import { useCorpus } from '../bundle/corpus.ts';
import { OpenButton } from '../open/OpenButton.tsx';
import { go } from '../state/store.ts';
import { materialsIn } from './materials.ts';
import classes from './Opening.module.css';
import { questionsOf } from './questions.ts';

/** What this corpus holds, in a sentence, and questions to begin with. */
export function Opening() {
  const { t } = useTranslation();
  const { graph, title } = useCorpus();
  const facts = useMemo(() => ({ ...summary(graph), count: materialsIn(graph) }), [graph]);
  const questions = useMemo(() => questionsOf(graph), [graph]);
  return (
    <div className={classes.opening} data-testid="opening">
      <p className={classes.over}>{t('opening.over')}</p>
      <h2 className={`${classes.title} name`}>{title.slice(0, 120)}</h2>
      <p className={classes.sentence}>
        {t(facts.counties > 0 ? 'opening.sentence' : 'opening.noCounty', { ...facts })}
      </p>
      {questions.length > 0 && (
        <section aria-label={t('opening.questions')}>
          <h3 className={classes.heading}>{t('opening.questions')}</h3>
          <ul className={classes.list}>
            {questions.map(({ id, params, change }) => (
              <li key={id}>
                <UnstyledButton className={classes.question} onClick={() => go(change)}>
                  <span className="name">{t(`opening.question.${id}`, params)}</span>
                  <IconChevronRight size={17} aria-hidden />
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={classes.foot}>
        <p className={classes.hint}>{t('panel.emptyHint')}</p>
        <Button variant="light" leftSection={<IconRoute size={17} />} onClick={startTour}>
          {t('tour.start')}
        </Button>
        <OpenButton />
      </div>
    </div>
  );
}
