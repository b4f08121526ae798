import { useTranslation } from 'react-i18next';
import { useCorpus } from '../bundle/corpus.ts';
import { useShown } from '../state/Shown.tsx';
import { useView } from '../state/store.ts';
import classes from './print.module.css';
import { usePrinting } from './printing.ts';

/** What a sheet of paper must say that the screen says around the view: which corpus, which view, how much of it. */
export function PrintHead() {
  const { t } = useTranslation();
  const { title, graph } = useCorpus();
  const view = useView((state) => state.view);
  const shown = useShown();
  const printing = usePrinting();
  if (!printing) return null;
  return (
    <div className={classes.head}>
      <strong className="name">{title.slice(0, 80)}</strong>
      <span>
        {t(`view.${view}`)} · {t('rail.shown', { shown: shown.nodes.size, all: graph.order })}
      </span>
    </div>
  );
}
