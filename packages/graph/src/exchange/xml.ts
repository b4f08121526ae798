/** What must not stand bare in XML text or an attribute: markup, white space that would be changed, illegal characters. */
const notable = /[&<>"\t\n\r]|[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const everyNotable = new RegExp(notable, 'gu');
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const everyIllegal = new RegExp(illegal, 'gu');

const written: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * A text for an XML attribute in double quotes or an element. Control characters and lone surrogates, which XML 1.0 does
 * not allow in any form, are left out.
 */
export const escapeXml = (text: string): string =>
  notable.test(text) ? text.replace(everyNotable, (character) => written[character] ?? '') : text;

/** Whether a text holds characters that XML 1.0 cannot carry. */
export const hasIllegalXml = (text: string): boolean => illegal.test(text);

export const withoutIllegalXml = (text: string, instead = ''): string => text.replace(everyIllegal, instead);

/** JSON in which every character may stand in XML: what may not is written `\uXXXX`. */
export const xmlSafeJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    everyIllegal,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Other ids for the keys that XML cannot carry, different from every key. */
export const xmlIds = (keys: Iterable<string>, isKey: (id: string) => boolean): Map<string, string> => {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const key of keys) {
    if (!hasIllegalXml(key)) continue;
    let id = withoutIllegalXml(key, '\uFFFD');
    while (isKey(id) || taken.has(id)) id += '\uFFFD';
    taken.add(id);
    ids.set(key, id);
  }
  return ids;
};
