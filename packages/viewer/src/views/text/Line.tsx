import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { kindColor } from '../../app/palette.ts';
import { useScheme } from '../../app/scheme.ts';
import { useCorpus } from '../../bundle/corpus.ts';
import { type Mark, piecesOf } from '../../reading/marks.ts';
import { addressOf } from '../../state/address.ts';
import { go } from '../../state/store.ts';
import { defaultState } from '../../state/view-state.ts';
import classes from './TextView.module.css';

interface LineProps {
  source: string;
  text: string;
  line: { start: number; end: number };
  marks: readonly Mark[];
  passage: { start: number; end: number } | undefined;
  selected: string | undefined;
}

/** One line of the source. Everything is text: nothing that a source holds is ever read as markup. */
export const Line = memo(function Line({ source, text, line, marks, passage, selected }: LineProps) {
  const { t } = useTranslation();
  const { graph } = useCorpus();
  const scheme = useScheme();
  const pieces = piecesOf(text, line.start, line.end, marks, passage);
  return (
    <p className={`${classes.paragraph} name`}>
      {pieces.map(({ text: words, start, mark, around, inPassage }) => {
        const lit = inPassage || undefined;
        if (!mark) {
          return (
            <span key={start} data-passage={lit}>
              {words}
            </span>
          );
        }
        const name = graph.getNodeAttribute(mark.node, 'label').slice(0, 80);
        return (
          // A link, not a button: a button is a box that lines may break around, and a full stop would begin a line.
          <a
            key={start}
            href={addressOf({ ...defaultState, view: 'text', selected: mark.node })}
            className={classes.mention}
            data-passage={lit}
            data-selected={[mark, ...around].some(({ node }) => node === selected) || undefined}
            data-within={around.length > 0 || undefined}
            style={
              {
                '--kind': kindColor(mark.kind, scheme),
                ...(around[0] && { '--around': kindColor(around[0].kind, scheme) }),
              } as React.CSSProperties
            }
            title={t('text.mentionOf', { kind: t(`kindOne.${mark.kind}`), name })}
            onClick={(event) => {
              event.preventDefault();
              go({ selected: mark.node, passage: { source, start: mark.start, end: mark.end } });
            }}
          >
            {words}
          </a>
        );
      })}
    </p>
  );
});
