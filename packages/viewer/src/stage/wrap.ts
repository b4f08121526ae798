/** A label's lines. Characters are counted in ems: a Han character is 1, a Latin one about half. */

const widthOf = (char: string): number => (char.codePointAt(0)! > 0x2e80 ? 1 : 0.56);

/** Marks that must not begin a line (避头) and must not end one (避尾). */
const noStart = new Set('，。、；：！？）》」』”’〉】…—·%℃');
const noEnd = new Set('（《「『“‘〈【');

// Bidirectional controls would turn the neighbouring text around; other controls draw as boxes.
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;

/** A name as one line of visible text. */
export const visibleText = (text: string): string => text.replace(invisible, ' ').trim();

/** At most this much of a name is ever looked at. */
const longest = 400;

const lengthOf = (text: string): number => Array.from(text).reduce((sum, char) => sum + widthOf(char), 0);

/**
 * Breaks a name into lines of about `width` ems, evenly filled: at its own spaces where they part it well, else anywhere
 * but inside a number and against 避头尾. A name too long for `maxLines` ends in an ellipsis.
 */
export function wrapLabel(name: string, width: number, maxLines: number): string[] {
  const text = visibleText(name.slice(0, longest));
  const cut = name.length > longest;
  const parts = text.split(/\s+/);
  if (!cut && parts.length > 1 && parts.length <= maxLines && parts.every((part) => lengthOf(part) <= width * 1.35)) {
    if (lengthOf(text) > width * 1.25) return parts;
  }
  return breakLines(Array.from(text), width, maxLines, cut);
}

function breakLines(chars: string[], width: number, maxLines: number, cut: boolean): string[] {
  const total = lengthOf(chars.join(''));
  if (total <= width * 1.25) return [chars.join('')];
  const lineCount = Math.min(maxLines, Math.ceil(total / width));
  const target = Math.min(width, total / lineCount);
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  for (const char of chars) {
    const last = line.at(-1);
    const wide = widthOf(char);
    const mayBreak = last !== undefined && !noStart.has(char) && !noEnd.has(last) && !inWord(last, char);
    if (filled + wide > target + 0.51 && mayBreak && lines.length < lineCount - 1) {
      lines.push(line.trimEnd());
      line = '';
      filled = 0;
    }
    if (lines.length === lineCount - 1 && filled + wide > width * 1.35) return [...lines, `${line.trimEnd()}…`];
    line += char;
    filled += wide;
  }
  lines.push(cut ? `${line.slice(0, -1)}…` : line.trimEnd());
  return lines.map((each) => each.trimStart());
}

const inWord = (before: string, char: string) => /[\w\d.%-]/.test(before) && /[\w\d.%]/.test(char);
