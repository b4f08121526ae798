import type { NodeAttributes } from '@guben/graph';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorpus } from '../bundle/corpus.ts';
import { NodeLink } from './NodeLink.tsx';
import classes from './side.module.css';

const plainFields = ['code', 'title', 'subtitle', 'number', 'page', 'date', 'group', 'post', 'of'] as const;

/** What the graph states of a node itself, in words. */
export function Facts({ attributes }: { attributes: NodeAttributes }) {
  const { t } = useTranslation();
  const { graph } = useCorpus();
  const rows: [string, ReactNode][] = [];
  const put = (name: string, value: ReactNode) => rows.push([t(`facts.${name}`), value]);
  const values = attributes as Record<string, unknown>;
  if (attributes.kind === 'place' && attributes.level) put('level', t(`level.${attributes.level}`));
  if (attributes.kind === 'organization') {
    if (attributes.role) put('role', t(`organization.${attributes.role}`, { defaultValue: attributes.role }));
    if (attributes.place && graph.hasNode(attributes.place)) put('place', <NodeLink nodeKey={attributes.place} />);
  }
  if (attributes.kind === 'document' && attributes.genre) {
    put('genre', t(`genre.${attributes.genre}`, { defaultValue: attributes.genre }));
  }
  if (attributes.kind === 'figure') put('value', `${attributes.value.toLocaleString('zh-CN')} ${attributes.unit}`);
  for (const name of plainFields) {
    const value = values[name];
    if (value === undefined || value === '' || value === attributes.label) continue;
    put(name, name === 'page' ? t('panel.page', { page: value }) : String(value).slice(0, 400));
  }
  if ('years' in attributes && attributes.years?.length) put('years', attributes.years.join('、'));
  if ('statedCount' in attributes && attributes.statedCount !== undefined) {
    const { statedCount: stated, componentCount: found } = attributes;
    put('statedCount', found !== undefined && found !== stated ? t('facts.mismatch', { stated, found }) : stated);
  }
  if ('familyLabel' in attributes && attributes.familyLabel) put('family', attributes.familyLabel);
  if (attributes.aliases.length > 0) put('aliases', attributes.aliases.slice(0, 12).join('、').slice(0, 400));
  if (rows.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {rows.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd className="name">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
