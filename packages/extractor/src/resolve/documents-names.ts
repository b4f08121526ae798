import { cleanTitle } from '../recognise/documents-titles.ts';
import { titleKey } from '../structure/title-lines.ts';
import { type Doc, labelAt } from '../text/doc.ts';
import type { DocumentMention } from '../text/mentions.ts';

/** Endings in brackets that make no other document: 广东省村务管理办法（试行）. */
const stage = /[（(](?:试行|暂行|草案|修订|修订稿|修正|征求意见稿|送审稿|讨论稿|试行稿|共?\d{1,4}[名个项人家份])[）)]$/;

/**
 * What two forms of one document's title share: no spaces, line breaks, punctuation, quotation marks or brackets, one
 * width, no （试行）.
 */
export const mergeKey = (title: string): string => titleKey(title.normalize('NFKC').replace(stage, ''));

/** Where the body at the head of a title ends: 中共广东省委|关于…的决定. */
const head = /^(.{2,40}?)(?=关于|转发|印发|批转)/;

/** A title without the body that issues it, in the form of {@link mergeKey}; undefined where it names none. */
export function withoutIssuer(
  title: string,
  isBody: (name: string) => boolean,
): { key: string; issuer: string } | undefined {
  const match = head.exec(title);
  if (!match?.[1] || !isBody(match[1])) return undefined;
  return { key: mergeKey(title.slice(match[1].length)), issuer: titleKey(match[1]) };
}

const numberForm = /^(.*?)[〔［[【（(〈](\d{2,4}|.{4})年?[〕］\]】）)〉]\s*(.*?)第?([0-9一二三四五六七八九十百]+)号?$/;

/** What two forms of one issue number share, whatever their brackets; undefined for one without letters. */
export function numberKey(number: string): string | undefined {
  const match = numberForm.exec(number.normalize('NFKC'));
  if (!match) return /第?\d+号/.test(number) ? titleKey(number) : undefined;
  const [, letters, year, inserted, order] = match;
  if (letters === '') return undefined;
  return `${titleKey(letters!)}|${year}|${inserted!.replace(/[字第\s]/g, '')}|${order}`;
}

/**
 * A key that no other node has: the key itself, or with the next number behind it where two things bear one name.
 * @param taken keys given so far, with the number the next of that name gets; the key is entered here
 */
export function ownKey(key: string, taken: Map<string, number>): string {
  let own = key;
  let times = taken.get(key) ?? 2;
  while (taken.has(own)) own = `${key} (${times++})`;
  taken.set(key, times);
  if (own !== key) taken.set(own, 2);
  return own;
}

/** 市委 and 中共梅州市委: one name ends as the other does. */
export const endsAlike = (a: string, b: string) => a.endsWith(b) || b.endsWith(a);

/** A title as the source has it: its own characters, without the breaks and spaces of print. */
export function titleOf(doc: Doc, mention: DocumentMention): string | undefined {
  if (mention.titleRange) return cleanTitle(labelAt(doc, mention.titleRange.start, mention.titleRange.end));
  return mention.title;
}
