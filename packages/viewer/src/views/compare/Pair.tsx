import { alikePairs, type CountyComparison, type GraphNode, type InitiativeMatch } from '@guben/graph';
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCorpus } from '../../bundle/corpus.ts';
import { NodeLink } from '../../side/NodeLink.tsx';
import { select } from '../../state/store.ts';
import classes from './CompareView.module.css';

const percent = (value: number): number => Math.round(value * 100);

/** The edge that says that two are alike. */
function useEdgeBetween(): (a: string, b: string) => string | undefined {
  const { graph } = useCorpus();
  return (a, b) => graph.edges(a, b).find((edge) => graph.getEdgeAttribute(edge, 'kind') === 'similar-to');
}

function Alike({ match }: { match: InitiativeMatch }) {
  const { t } = useTranslation();
  const edgeBetween = useEdgeBetween();
  const edge = edgeBetween(match.a.key, match.b.key) ?? edgeBetween(match.b.key, match.a.key);
  const reasons = match.because.map(({ label, targetLabel }) => (targetLabel ? `${label}≈${targetLabel}` : label));
  return (
    <li className={classes.match}>
      <NodeLink nodeKey={match.a.key} />
      <UnstyledButton className={classes.bridge} onClick={() => edge && select(edge)} title={t('compare.why')}>
        <span className={classes.weight}>{percent(match.weight)}%</span>
        <span className={classes.meter}>
          <i style={{ width: `${match.weight * 100}%` }} />
        </span>
        <span className={`${classes.reasons} name`}>{[...new Set(reasons)].slice(0, 3).join('、').slice(0, 40)}</span>
      </UnstyledButton>
      <NodeLink nodeKey={match.b.key} />
    </li>
  );
}

function Only({ nodes, name }: { nodes: readonly GraphNode[]; name: string }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('compare.only', { name })}>
      <h3 className={`${classes.heading} name`}>
        {t('compare.only', { name })} <span className={classes.count}>{nodes.length}</span>
      </h3>
      {nodes.length === 0 && <p className={classes.none}>{t('compare.none')}</p>}
      <ul className={classes.list}>
        {nodes.map(({ key }) => (
          <li key={key}>
            <NodeLink nodeKey={key} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Two counties: a sentence, then what both have, what is alike with the reasons between, and what only one has. */
export function Pair({ pair, summary }: { pair: CountyComparison; summary: string }) {
  const { t } = useTranslation();
  const [a, b] = [pair.a, pair.b].map(({ attributes }) => attributes.label.slice(0, 30)) as [string, string];
  const alike = [...alikePairs(pair)].sort((one, other) => other.weight - one.weight);
  return (
    <div className={classes.pair} data-testid="comparison">
      <div className={classes.names}>
        <h2 className="name">{a}</h2>
        <span className={classes.score}>
          <strong>{percent(pair.score)}%</strong>
          {t('compare.score')}
        </span>
        <h2 className="name">{b}</h2>
      </div>
      <p className={`${classes.summary} name`}>{summary}</p>
      <section aria-label={t('compare.shared')}>
        <h3 className={classes.heading}>
          {t('compare.shared')} <span className={classes.count}>{pair.shared.length}</span>
        </h3>
        {pair.shared.length === 0 && <p className={classes.none}>{t('compare.none')}</p>}
        <ul className={`${classes.list} ${classes.shared}`}>
          {pair.shared.map(({ key }) => (
            <li key={key}>
              <NodeLink nodeKey={key} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={t('compare.alike')}>
        <h3 className={classes.heading}>
          {t('compare.alike')} <span className={classes.count}>{alike.length}</span>
        </h3>
        {alike.length === 0 && <p className={classes.none}>{t('compare.none')}</p>}
        <ul className={classes.list}>
          {alike.map((match) => (
            <Alike key={`${match.a.key} ${match.b.key}`} match={match} />
          ))}
        </ul>
      </section>
      <div className={classes.onlys}>
        <Only nodes={pair.onlyA} name={a} />
        <Only nodes={pair.onlyB} name={b} />
      </div>
    </div>
  );
}
