import { endsSentence, type Line, startsHeading } from './lines.ts';

/** Lines that belong together: a paragraph whole again, or one title, heading, date … line. */
export interface Paragraph {
  lines: Line[];
  kind: Line['kind'];
  /** Text of its lines, without what joins them. */
  text: string;
}

/** The printed width of hard-wrapped text in half-width columns, or undefined where a line is a paragraph. */
export function wrapWidth(lines: readonly Line[]): number | undefined {
  const widths = lines.filter((line) => line.width >= 32).map((line) => line.width);
  if (widths.length < 6) return undefined;
  widths.sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.9)]!;
  if (width > 120) return undefined;
  const full = widths.filter((each) => each >= width - 4).length;
  return full >= widths.length * 0.4 ? width : undefined;
}

const structural = new Set<Line['kind']>([
  'contents-header',
  'preface-header',
  'attachment-header',
  'heading',
  'lead',
  'subtitle',
  'number',
  'date',
  'entry-end',
  'columns',
  'row',
]);

/** Whether a bracket, title or quotation mark is still open at the end of a text. */
const hasOpenMark = (text: string) => {
  const tail = text.slice(-60);
  return ['《》', '（）', '“”'].some((pair) => tail.lastIndexOf(pair[0]!) > tail.lastIndexOf(pair[1]!));
};

/** Whether a line's text goes on in a next line: it is running text and does not end a sentence. */
function isOpen(line: Line, width: number | undefined): boolean {
  if (endsSentence(line.text) || /：$/.test(line.text)) return false;
  const isFull = width !== undefined && line.width >= width - 4;
  if (line.kind === 'paragraph' || line.kind === 'lead') {
    return (
      isFull ||
      line.text.length >= 40 ||
      (width === undefined && /[，；、]/.test(line.text)) ||
      /[，、；]$/.test(line.text) ||
      hasOpenMark(line.text)
    );
  }
  return isFull && line.text.length >= 20 && (line.kind === 'title' || line.kind === 'heading');
}

/**
 * Joins lines that a line or page break has cut apart; page numbers between them are left out.
 * An empty line inside an unfinished sentence does not end it.
 */
export function joinLines(lines: readonly Line[]): Paragraph[] {
  const width = wrapWidth(lines);
  const paragraphs: Paragraph[] = [];
  let current: Paragraph | undefined;
  for (const line of lines) {
    if (line.kind === 'noise') continue;
    const last = current?.lines.at(-1);
    if (current && last && continues(current, last, line, width)) {
      current.lines.push(line);
      current.text += line.text;
      if (current.kind === 'title') current.kind = 'paragraph';
      continue;
    }
    current = { lines: [line], kind: line.kind, text: line.text };
    paragraphs.push(current);
  }
  for (const paragraph of paragraphs) settleKind(paragraph);
  return paragraphs;
}

function continues(current: Paragraph, last: Line, line: Line, width: number | undefined): boolean {
  // No line begins with a closing mark or a comma.
  if (/^[》，。、；：）”’！？]/.test(line.text) && !['entry-end', 'row'].includes(current.kind)) return true;
  if (structural.has(line.kind) && !(line.kind === 'entry-end' && current.kind !== 'title')) return false;
  if (['entry-end', 'number', 'date', 'columns', 'row'].includes(current.kind)) return false;
  // Joining titles is for the sections to decide, unless the line was cut at the printed width.
  const running = { ...last, kind: current.kind === 'heading' || current.kind === 'title' ? last.kind : current.kind };
  if (!isOpen(running, width)) return false;
  if (width !== undefined && line.indented && line.gap === 0 && !last.indented) return false;
  if (current.kind === 'title' || current.kind === 'heading') {
    return (
      line.gap === 0 &&
      line.kind !== 'byline' &&
      !(current.kind === 'title' && line.kind === 'title' && !/[、，“《（]/.test(last.text))
    );
  }
  return true;
}

/** A joined stretch is running text once it holds a sentence, and a title or heading once it does not. */
function settleKind(paragraph: Paragraph) {
  if (paragraph.lines.length === 1) return;
  const lead = startsHeading(paragraph.text) > 0;
  const running = endsSentence(paragraph.text) || /[，。；]/.test(paragraph.text) || paragraph.text.length > 60;
  if (paragraph.kind === 'heading' && !running) return;
  paragraph.kind = lead ? 'lead' : running ? 'paragraph' : 'title';
}
