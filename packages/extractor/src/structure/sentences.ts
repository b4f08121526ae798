import type { Block, Range } from '../text/doc.ts';
import { CharSet } from '../text/word-set.ts';

const ends = new CharSet('。！？；');
const closers = new CharSet('”’）》');

/**
 * A stretch without a full stop is cut here, at the next ，or 、 or where none is near: what is said of a sentence
 * (subject, evidence) is said of a stretch a reader can look over, and one line of a megabyte costs no more than many.
 */
const longest = 1000;
const commas = new CharSet('，、：');

/** Cuts the view into sentences: after 。！？； with the closing marks that follow, and at the ends of blocks and lines. */
export function splitSentences(text: string, blocks: readonly Block[]): Range[] {
  const sentences: Range[] = [];
  for (const block of blocks) {
    let start = block.start;
    const push = (end: number) => {
      if (end > start) sentences.push({ start, end });
      start = end;
    };
    for (let i = block.start; i < block.end; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x0a) {
        push(i);
        start = i + 1;
      } else if (ends.has(code)) {
        while (i + 1 < block.end && (closers.has(text.charCodeAt(i + 1)) || ends.has(text.charCodeAt(i + 1)))) i++;
        push(i + 1);
      } else if (i - start >= longest && (commas.has(code) || i - start >= 2 * longest)) {
        // Never between the halves of a surrogate pair.
        if ((code & 0xfc00) !== 0xd800) push(i + 1);
      }
    }
    push(block.end);
  }
  return sentences;
}
