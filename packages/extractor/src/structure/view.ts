import type { Range } from '../text/doc.ts';

const NEWLINE = 0x0a;
const SPACE = 0x20;
/** A function takes no more arguments than the stack holds. */
const mostArguments = 8192;

const isAscii = (code: number) => code > SPACE && code < 0x80;
const isHan = (code: number) =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;

/**
 * Writes the view: takes stretches of the normalised codes, leaves out what is no text, and remembers for every code
 * unit it writes where that stands in the source.
 */
export class ViewWriter {
  private readonly codes: Uint16Array;
  private out: Uint16Array;
  private map: Uint32Array;
  length = 0;

  constructor(codes: Uint16Array) {
    this.codes = codes;
    this.out = new Uint16Array(codes.length + 64);
    this.map = new Uint32Array(codes.length + 64);
  }

  private push(code: number, from: number) {
    if (this.length === this.out.length) {
      const grown = new Uint16Array(this.length * 2);
      grown.set(this.out);
      this.out = grown;
      const grownMap = new Uint32Array(this.length * 2);
      grownMap.set(this.map);
      this.map = grownMap;
    }
    this.out[this.length] = code;
    this.map[this.length++] = from;
  }

  /** Ends a block. */
  break(at: number) {
    if (this.length > 0 && this.out[this.length - 1] !== NEWLINE)
      this.push(NEWLINE, Math.max(at, this.map[this.length - 1]!));
  }

  /** A space between two lines of one title, or between Latin words of two lines of one paragraph; `next` is where the second starts. */
  join(at: number, next: number, spaced: boolean) {
    const last = this.length > 0 ? this.out[this.length - 1]! : NEWLINE;
    if (last === NEWLINE || last === SPACE) return;
    if (spaced || (isAscii(last) && isAscii(this.codes[next]!))) this.push(SPACE, at);
  }

  /**
   * Writes `[start, end)` of the normalised codes.
   * @param running in running text spaces between Chinese characters are noise; in a title they part its halves
   * @returns the range it takes in the view
   */
  write(start: number, end: number, running: boolean): Range {
    const { codes } = this;
    const from = this.length;
    const joinsSpaced = !running && isLetterspaced(codes, start, end);
    for (let i = start; i < end; i++) {
      const current = codes[i]!;
      if (current === 0 || current === NEWLINE) continue;
      if (current === SPACE) {
        let next = i + 1;
        while (next < end && (codes[next] === SPACE || codes[next] === 0)) next++;
        const last = this.length > from ? this.out[this.length - 1]! : SPACE;
        const following = next < end ? codes[next]! : SPACE;
        const digitBeside = isDigit(last) !== isDigit(following) && (isHan(last) || isHan(following));
        const keep = running ? isAscii(last) && isAscii(following) : !joinsSpaced && !digitBeside;
        if (keep && last !== SPACE && following !== SPACE) this.push(SPACE, i);
        i = next - 1;
        continue;
      }
      this.push(current, i);
    }
    while (this.length > from && this.out[this.length - 1] === SPACE) this.length--;
    return { start: from, end: this.length };
  }

  /** What has been written to `[start, end)` of the view. */
  peek(start: number, end: number): string {
    let text = '';
    for (let at = start; at < end; at += mostArguments) {
      const part = this.out.subarray(at, Math.min(end, at + mostArguments));
      text += String.fromCharCode.apply(null, part as unknown as number[]);
    }
    return text;
  }

  /** Index into the codes of the character at `offset` of a line's text, which counts no dropped characters. */
  at(line: { start: number; end: number }, offset: number): number {
    let i = line.start;
    for (let left = offset; i < line.end; i++) {
      if (this.codes[i] === 0) continue;
      if (left-- === 0) return i;
    }
    return line.end;
  }

  finish(sourceLength: number): { text: string; map: Uint32Array } {
    while (this.length > 0 && this.out[this.length - 1] === NEWLINE) this.length--;
    const map = this.map.slice(0, this.length + 1);
    map[this.length] = sourceLength;
    return { text: this.peek(0, this.length), map };
  }
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** Whether spaces only set the characters apart: 目 录, 中 共 某 县 委. */
function isLetterspaced(codes: Uint16Array, start: number, end: number): boolean {
  let singles = 0;
  let longer = 0;
  let run = 0;
  for (let i = start; i <= end; i++) {
    if (i < end && codes[i] === 0) continue;
    if (i < end && codes[i] !== SPACE) run++;
    else if (run > 0) {
      if (run === 1) singles++;
      else longer++;
      run = 0;
    }
  }
  return singles >= 2 && longer === 0;
}
