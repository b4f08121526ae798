import { isHanCode } from '../text/doc.ts';
import type { DocRange } from './input.ts';
import { isNumeral } from './tokens.ts';

/**
 * The parts of a name with numerals (一册一证, 册一证一, …): four characters with at least two different ones that are
 * no numerals, so that 四好 and 五好, or 三提升 and 三创新, have nothing in common by their form.
 */
export function abbreviationParts(names: readonly DocRange[]): Map<string, DocRange> {
  const parts = new Map<string, DocRange>();
  // Most names are the same words again.
  const read = new Set<string>();
  for (const { doc, start, end } of names) {
    const { text } = doc;
    const name = text.slice(start, end);
    if (read.has(name)) continue;
    read.add(name);
    const places: number[] = [];
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (isHanCode(code) || isNumeral(code)) places.push(at);
    }
    for (let i = 0; i + 4 <= places.length; i++) {
      const words = differentWords(text, places, i);
      if (words < 2 || words === 4) continue;
      const [a, b, c, d] = [places[i]!, places[i + 1]!, places[i + 2]!, places[i + 3]!];
      const part = text[a]! + text[b]! + text[c]! + text[d]!;
      if (!parts.has(part)) parts.set(part, { doc, start: a, end: d + 1 });
    }
  }
  return parts;
}

/** How many different characters of the four from `first` are no numerals. */
function differentWords(text: string, places: readonly number[], first: number): number {
  let words = 0;
  for (let i = first; i < first + 4; i++) {
    const code = text.charCodeAt(places[i]!);
    if (isNumeral(code)) continue;
    let isNew = true;
    for (let j = first; j < i; j++) if (text.charCodeAt(places[j]!) === code) isNew = false;
    if (isNew) words++;
  }
  return words;
}
