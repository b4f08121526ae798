import { nodeKey } from '@guben/graph';
import { type documentTerms, genreOfTitle } from '../recognise/documents-terms.ts';
import { cleanTitle } from '../recognise/documents-titles.ts';
import type { Doc } from '../text/doc.ts';
import type { DocumentMention, Entity } from '../text/mentions.ts';
import { mergeKey, numberKey, ownKey, titleOf } from './documents-names.ts';

/**
 * The document that mentions name together: under its fullest title, else its number, with its most exact date.
 * @param taken keys given so far
 */
export function documentEntity(
  doc: Doc,
  mentions: readonly DocumentMention[],
  terms: ReturnType<typeof documentTerms>,
  taken: Map<string, number>,
): Entity<DocumentMention> {
  const members = [...mentions].sort((a, b) => a.start - b.start);
  const forms = members.map((mention) => titleOf(doc, mention)).filter((title): title is string => title !== undefined);
  const title = forms.reduce<string | undefined>(
    (best, form) => (best === undefined || mergeKey(form).length > mergeKey(best).length ? form : best),
    undefined,
  );
  const number =
    members.find((mention) => mention.number !== undefined && numberKey(mention.number) !== undefined)?.number ??
    members.find(({ number }) => number)?.number;
  const label = title ?? number!;
  const key = ownKey(nodeKey('document', label), taken);
  const numbers = members.flatMap((mention) => (mention.number === undefined ? [] : [mention.number]));
  const dates = members.flatMap(({ date }) => (date === undefined ? [] : [date]));
  // The most exact date; years of issue come from numbers too.
  const date = dates.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
  return {
    key,
    kind: 'document',
    label,
    aliases: [...new Set([...forms, ...numbers])].filter((form) => form !== label),
    mentions: members,
    attributes: {
      title: label,
      ...(number === undefined ? {} : { number }),
      ...(date === undefined ? {} : { date }),
      genre: title === undefined ? members[0]!.genre : genreOfTitle(cleanTitle(title), terms),
    },
  };
}
