import type { Block, BlockRole, Range, Section } from '../text/doc.ts';
import type { Piece } from './entry-parts.ts';
import type { Line } from './lines.ts';
import { itemLabel } from './title-lines.ts';
import type { ViewWriter } from './view.ts';

/** Writes lines to the view as blocks of sections. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  readonly sections: Section[] = [];
  protected readonly writer: ViewWriter;

  constructor(writer: ViewWriter) {
    this.writer = writer;
  }

  protected open(genre: Section['genre']): Section {
    const previous = this.sections.at(-1);
    this.writer.break(0);
    if (previous) previous.end = this.writer.length;
    const section: Section = { start: this.writer.length, end: this.writer.length, genre, entries: [] };
    this.sections.push(section);
    return section;
  }

  protected current(): Section {
    return this.sections.at(-1) ?? this.open('body');
  }

  /** Writes one block of lines. */
  protected block(lines: readonly Line[], role: BlockRole, depth?: number): Range {
    const { writer } = this;
    writer.break(lines[0]!.start);
    const start = writer.length;
    lines.forEach((line, index) => {
      if (index > 0) writer.join(line.start - 1, line.start, role === 'title');
      writer.write(line.start, line.end, role === 'paragraph' || (index > 0 && role !== 'title'));
    });
    const range = { start, end: writer.length };
    if (range.end > start) {
      const block: Block = { start: range.start, end: range.end, role, section: this.sections.length - 1 };
      if (depth !== undefined) block.depth = depth;
      this.blocks.push(block);
    }
    return range;
  }

  protected pieces(pieces: readonly Piece[]): Range {
    const { writer } = this;
    const start = writer.length;
    pieces.forEach((piece, index) => {
      if (index > 0) writer.join(piece.line.start - 1, piece.line.start, true);
      // Offsets into a line's text count no dropped characters; walk the codes to find them.
      writer.write(writer.at(piece.line, piece.start), writer.at(piece.line, piece.end), false);
    });
    return { start, end: writer.length };
  }

  /** The number itself, of a line that also says when it was issued. */
  protected numberOf(range: Range): Range {
    const found = /[\u4e00-\u9fff]{1,12}[〔[（(【](?:19|20)\d\d[〕\]）)】][\u4e00-\u9fff]{0,3}\d{1,4}号/.exec(
      this.writer.peek(range.start, range.end),
    );
    return found ? { start: range.start + found.index, end: range.start + found.index + found[0].length } : range;
  }

  protected skipLabel(range: Range): Range {
    const label = itemLabel.exec(this.writer.peek(range.start, range.end))?.[0].length ?? 0;
    return { start: range.start + label, end: range.end };
  }

  /** ★ or ◆ before a newsletter's headings. */
  protected skipMark(range: Range): Range {
    const mark = /^[◆◇★☆▲△■□●○◎※❖♦➢]\s*/.exec(this.writer.peek(range.start, Math.min(range.start + 4, range.end)));
    return { start: range.start + (mark?.[0].length ?? 0), end: range.end };
  }

  protected skipDash(range: Range): Range {
    const dashes =
      /^[—一-]{1,2}\s*/.exec(this.writer.peek(range.start, Math.min(range.start + 4, range.end)))?.[0].length ?? 0;
    return { start: range.start + dashes, end: range.end };
  }
}
