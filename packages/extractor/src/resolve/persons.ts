import { nodeKey } from '@guben/graph';
import { type Doc, labelAt } from '../text/doc.ts';
import type { Entity, PersonMention } from '../text/mentions.ts';

export interface ResolvedPersons {
  entities: Entity<PersonMention>[];
  /** Key of the person that a mention names. */
  of(mention: PersonMention): string;
}

/** One person for each name of a text: within one text the genre names no two of one name. */
export function resolvePersons(doc: Doc, mentions: readonly PersonMention[]): ResolvedPersons {
  const entities = new Map<string, Entity<PersonMention>>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    let entity = entities.get(key);
    if (entity === undefined) {
      entity = { key, kind: 'person', label: mention.name, aliases: [], mentions: [], attributes: {} };
      entities.set(key, entity);
    }
    entity.mentions.push(mention);
    // Traditional forms, and 王 五 as printed with a space.
    const written = labelAt(doc, mention.start, mention.end);
    if (written !== entity.label && !entity.aliases.includes(written)) entity.aliases.push(written);
    const { post } = entity.attributes;
    if (mention.post !== undefined && (typeof post !== 'string' || mention.post.length > post.length))
      entity.attributes.post = mention.post;
  }
  return { entities: [...entities.values()], of: keyOf };
}

const keyOf = ({ name }: PersonMention): string => nodeKey('person', name);
