import type { Entry, Range, Section } from '../text/doc.ts';
import { BlockWriter } from './block-writer.ts';
import { readEntries } from './contents-entries.ts';
import type { Piece, RawEntry } from './entry-parts.ts';
import type { Line } from './lines.ts';
import { titleKey } from './title-lines.ts';

/** Where a piece stands in the source, for the order of pieces. */
const placeOf = ({ line, start }: Piece): number => line.start + start;

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
    // The view keeps the source's order: in some books the author stands before the title, or before the subtitle.
    const parts = ([raw.title, raw.subtitle, raw.author] as const)
      .filter((pieces) => pieces.length > 0)
      .sort((a, b) => placeOf(a[0]!) - placeOf(b[0]!));
    const ranges = new Map(
      parts.map((pieces) => {
        writer.break(pieces[0]!.line.start);
        return [pieces, this.pieces(pieces)] as const;
      }),
    );
    const title = ranges.get(raw.title)!;
    const entry: Entry = { start: ranges.get(parts[0]!)!.start, end: ranges.get(parts.at(-1)!)!.end, title };
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
      if (writer.peek(title.start, title.end).endsWith(' ')) title.end--;
    }
    const subtitle = ranges.get(raw.subtitle);
    const author = ranges.get(raw.author);
    if (subtitle) entry.subtitle = subtitle;
    if (author) entry.author = author;
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
