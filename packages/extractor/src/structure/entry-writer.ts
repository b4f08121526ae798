import type { Entry, Range, Section } from '../text/doc.ts';
import { BlockWriter } from './block-writer.ts';
import { readEntries } from './contents.ts';
import type { Piece, RawEntry } from './entry-parts.ts';
import type { Line } from './lines.ts';
import { titleKey } from './title-lines.ts';

/** Writes contents lists and lists of cases. */
export class EntryWriter extends BlockWriter {
  /** Titles of all entries so far, as {@link titleKey} gives them. */
  protected readonly entryTitles = new Set<string>();

  protected contents(header: Line | undefined, lines: readonly Line[]) {
    const section = this.open('contents');
    if (header) section.title = this.block([header], 'title');
    this.entries(section, readEntries(lines));
  }

  protected entries(section: Section, entries: readonly RawEntry[]) {
    let lastGroup: Piece | undefined;
    let group: Range | undefined;
    for (const raw of entries) {
      if (raw.title.length === 0) {
        this.cells(raw.cells ?? []);
        continue;
      }
      if (raw.group && raw.group !== lastGroup) {
        lastGroup = raw.group;
        this.writer.break(raw.group.line.start);
        group = this.pieces([raw.group]);
        this.blocks.push({ ...group, role: 'heading', section: this.sections.length - 1, depth: 1 });
      }
      section.entries.push(this.entry(raw, group));
      if (raw.remark) {
        this.writer.break(raw.remark.line.start);
        this.blocks.push({
          ...this.pieces([raw.remark]),
          role: 'heading',
          section: this.sections.length - 1,
          depth: 2,
        });
      }
    }
  }

  /** The cells of a row that goes on with the one above. */
  private cells(cells: readonly Piece[]) {
    for (const cell of cells) {
      this.writer.break(cell.line.start);
      this.blocks.push({ ...this.pieces([cell]), role: 'heading', section: this.sections.length - 1, depth: 4 });
    }
  }

  /** A table's row: every cell on a line of its own, in their order. */
  private row(raw: RawEntry & { cells: Piece[] }): Entry {
    const ranges = new Map(
      raw.cells.map((cell) => {
        this.writer.break(cell.line.start);
        return [cell, this.pieces([cell])] as const;
      }),
    );
    const all = [...ranges.values()];
    const author = ranges.get(raw.author[0]!);
    const entry: Entry = {
      start: all[0]!.start,
      end: all.at(-1)!.end,
      title: ranges.get(raw.title[0]!)!,
      ...(author && { author }),
    };
    this.blocks.push({ start: entry.start, end: entry.end, role: 'entry', section: this.sections.length - 1 });
    return entry;
  }

  private entry(raw: RawEntry, group: Range | undefined): Entry {
    const { cells } = raw;
    if (cells) return this.row({ ...raw, cells });
    const { writer } = this;
    // The view keeps the source's order: in some books the author stands before the title.
    const authorFirst =
      raw.author.length > 0 &&
      raw.author[0]!.line.start + raw.author[0]!.start < raw.title[0]!.line.start + raw.title[0]!.start;
    let author: Range | undefined;
    if (authorFirst) {
      writer.break(raw.author[0]!.line.start);
      author = this.pieces(raw.author);
    }
    writer.break(raw.title[0]!.line.start);
    const title = this.pieces(raw.title);
    const entry: Entry = { start: author?.start ?? title.start, end: title.end, title };
    const number = /[（(]?[\u4e00-\u9fff]{0,12}[〔[（【(](?:19|20)\d\d[〕\]）】)][\u4e00-\u9fff]{0,3}\d{1,4}号[）)]?$/;
    const last = raw.title.at(-1)!;
    const found = number.exec(last.line.text.slice(last.start, last.end));
    if (found) {
      // 标题（某发〔2003〕14号): the number is no part of the title.
      const cut = title.end - found[0].length;
      entry.number = {
        start: cut + (/^[（(]/.test(found[0]) ? 1 : 0),
        end: title.end - (/[）)]$/.test(found[0]) ? 1 : 0),
      };
      title.end = cut;
    }
    if (raw.subtitle.length > 0) {
      writer.break(raw.subtitle[0]!.line.start);
      entry.subtitle = this.pieces(raw.subtitle);
      entry.end = entry.subtitle.end;
    }
    if (author) entry.author = author;
    else if (raw.author.length > 0) {
      writer.break(raw.author[0]!.line.start);
      entry.author = this.pieces(raw.author);
      entry.end = entry.author.end;
    }
    if (raw.page !== undefined) entry.page = raw.page;
    if (group) entry.group = group;
    this.entryTitles.add(
      titleKey(
        raw.title
          .map((piece) => piece.line.text.slice(piece.start, piece.end))
          .join('')
          .replace(number, ''),
      ),
    );
    this.blocks.push({ start: entry.start, end: entry.end, role: 'entry', section: this.sections.length - 1 });
    return entry;
  }
}
