import type { Doc } from '../text/doc.ts';
import type { DocumentMention } from '../text/mentions.ts';
import { mergeKey } from './documents-names.ts';

/** A title of these few characters names no document by itself: 《意见》, 《办法》. */
export const shortestOwnTitle = 5;

/**
 * 《关于加强党建的意见》（以下简称《意见》）: from there on 《意见》 is the long title. A title of a few characters without
 * such a bracket means the nearest one before it that ends with it.
 */
export function shortTitles(doc: Doc, mentions: readonly DocumentMention[]): Map<DocumentMention, DocumentMention> {
  const meant = new Map<DocumentMention, DocumentMention>();
  const declared = new Map<string, DocumentMention>();
  /** Last long title by each of its endings of up to four characters. */
  const lastByEnding = new Map<string, DocumentMention>();
  let previous: DocumentMention | undefined;
  for (const mention of mentions) {
    if (mention.title === undefined) continue;
    const key = mergeKey(mention.title);
    const between = previous ? doc.text.slice(previous.end, Math.min(mention.start, previous.end + 30)) : '';
    if (previous && mention.start - previous.end < 30 && /^（[^（）]*(?:简称|下称|以下称)[为：]?$/.test(between)) {
      declared.set(key, previous);
      meant.set(mention, previous);
      continue;
    }
    const known = declared.get(key) ?? (key.length < shortestOwnTitle ? lastByEnding.get(key) : undefined);
    if (known) meant.set(mention, known);
    else {
      for (let length = 2; length < shortestOwnTitle && length < key.length; length++)
        lastByEnding.set(key.slice(-length), mention);
      previous = mention;
    }
  }
  return meant;
}
