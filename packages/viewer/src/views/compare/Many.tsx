import { alikePairs, type CountyIndex, compareCounties, type GubenGraph } from '@guben/graph';
import { UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NodeLink } from '../../side/NodeLink.tsx';
import { go } from '../../state/store.ts';
import classes from './CompareView.module.css';

interface Standing {
  key: string;
  /** Other compared counties that have the same, and the nearest alike in each other. */
  sameIn: string[];
  alike: { county: string; key: string; weight: number }[];
}

/** For each county how each of its initiatives stands to those of the others. */
function standings(graph: GubenGraph, counties: readonly string[], index: CountyIndex) {
  const scores = new Map<string, number>();
  const of = new Map<string, Map<string, Standing>>(
    counties.map((county) => [
      county,
      new Map((index.initiatives.get(county) ?? []).map((key) => [key, { key, sameIn: [], alike: [] }])),
    ]),
  );
  for (const [i, a] of counties.entries()) {
    for (const b of counties.slice(i + 1)) {
      const comparison = compareCounties(graph, a, b, {}, index);
      const { shared, score } = comparison;
      scores.set(`${a}\n${b}`, score);
      for (const { key } of shared) {
        of.get(a)!.get(key)?.sameIn.push(b);
        of.get(b)!.get(key)?.sameIn.push(a);
      }
      for (const match of alikePairs(comparison)) {
        of.get(a)!.get(match.a.key)?.alike.push({ county: b, key: match.b.key, weight: match.weight });
        of.get(b)!.get(match.b.key)?.alike.push({ county: a, key: match.a.key, weight: match.weight });
      }
    }
  }
  return { of, scores };
}

/** Three counties or more: a column each, what is shared first, then what is alike, then what only it has. */
export function Many({
  graph,
  counties,
  index,
}: {
  graph: GubenGraph;
  counties: readonly string[];
  index: CountyIndex;
}) {
  const { t } = useTranslation();
  const { of, scores } = useMemo(() => standings(graph, counties, index), [graph, counties, index]);
  const nameOf = (key: string) => graph.getNodeAttribute(key, 'label').slice(0, 20);
  const rank = ({ sameIn, alike }: Standing) => (sameIn.length > 0 ? 0 : alike.length > 0 ? 1 : 2);
  return (
    <div className={classes.many} data-testid="comparison">
      <div className={classes.pairs}>
        {[...scores].map(([pair, score]) => {
          const [a, b] = pair.split('\n') as [string, string];
          return (
            <UnstyledButton key={pair} className={classes.pairLink} onClick={() => go({ compared: [a, b] })}>
              <span className="name">
                {nameOf(a)} · {nameOf(b)}
              </span>
              <span className={classes.meter}>
                <i style={{ width: `${score * 100}%` }} />
              </span>
              {Math.round(score * 100)}%
            </UnstyledButton>
          );
        })}
      </div>
      <div className={classes.columns}>
        {counties.map((county) => (
          <section key={county} aria-label={nameOf(county)}>
            <h2 className={`${classes.heading} name`}>{nameOf(county)}</h2>
            <ul className={classes.list}>
              {[...of.get(county)!.values()]
                .sort((a, b) => rank(a) - rank(b))
                .map((standing) => {
                  const best = [...standing.alike].sort((a, b) => b.weight - a.weight)[0];
                  const note =
                    standing.sameIn.length > 0
                      ? t('compare.sameIn', { names: standing.sameIn.map(nameOf).join('、') })
                      : best
                        ? t('compare.like', {
                            place: nameOf(best.county),
                            name: nameOf(best.key),
                            percent: Math.round(best.weight * 100),
                          })
                        : t('compare.onlyHere');
                  return (
                    <li key={standing.key}>
                      <NodeLink nodeKey={standing.key} note={note} />
                    </li>
                  );
                })}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
