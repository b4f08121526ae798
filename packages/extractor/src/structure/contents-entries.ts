import { type Cut, cutHead, cutRow, mayBeAuthor, type Place } from './contents-authors.ts';
import { fitsAuthor, type Layout } from './contents-layout.ts';
import { bracketRank, insideOf, type Row } from './contents-rows.ts';
import { setRows } from './contents-set.ts';
import { emptyEntry, type Piece, type RawEntry, splitTitle } from './entry-parts.ts';
import { type Line, startsSubtitle } from './lines.ts';

/**
 * Reads the lines of a contents list into entries. First all lines together show how the list is set; then each is
 * read by that: where an entry begins and ends, and which part of a line is title, subtitle, author and page.
 */
export function readEntries(lines: readonly Line[]): RawEntry[] {
  const { rows, layout } = setRows(lines);
  return new EntryReader(rows, layout).read();
}

type Part = 'title' | 'subtitle' | 'author';

/** Puts the rows of a list together to entries, one row after the other. */
class EntryReader {
  private readonly rows: readonly Row[];
  private readonly layout: Layout;
  private readonly entries: RawEntry[] = [];
  private group: Piece | undefined;
  private entry: RawEntry = emptyEntry();
  /** The row that last went into the entry. */
  private before: Row | undefined;
  /** The entry is a preface or the like, which no other title goes on with. */
  private alone = false;
  /** The entry begins with a mark or a page. */
  private marked = false;
  /** The part of the entry that was last added to. */
  private last: Part | undefined;

  constructor(rows: readonly Row[], layout: Layout) {
    this.rows = rows;
    this.layout = layout;
  }

  read(): RawEntry[] {
    this.rows.forEach((row, index) => {
      this.take(row, this.rows[index + 1]);
    });
    this.flush();
    return this.entries;
  }

  private readonly has = (place: Place) => this.layout.authors.has(place);

  private take(row: Row, next: Row | undefined) {
    const { line } = row;
    const { entry } = this;
    if (row.kind === 'group' || this.isHeading(row, next)) {
      this.flush();
      // ◆理论研究, but 一、领导班子 with its number.
      this.group = { line, start: this.layout.groupMarks.has(row.mark) ? row.start : 0, end: line.text.length };
      return;
    }
    if (row.kind === 'remark') {
      // （以上某县） says whose the entries above are, not what one is called.
      this.flush();
      const last = this.entries.at(-1);
      if (last) last.remark = { line, start: 0, end: line.text.length };
      return;
    }
    if (row.kind === 'rest') this.finish(row);
    else if (row.kind === 'bracket') this.bracket(row);
    else if (row.kind === 'lone') {
      this.flush();
      this.title(row, undefined);
      this.alone = true;
    } else if (row.kind === 'subtitle' && entry.title.length > 0) this.subtitle(row);
    else if (this.isAuthor(row, next)) {
      this.push('author', { line, start: row.start, end: row.end });
      this.finish(row);
    } else {
      const cut = row.behind ? undefined : cutRow(row, this.has);
      if (this.begins(row, cut)) this.flush();
      this.title(row, cut);
    }
    this.before = row;
  }

  private flush() {
    const { entry, group } = this;
    if (entry.title.length === 0 && entry.author.length > 0) {
      // What looked like an author's name had no title: it is one.
      entry.title = entry.author;
      entry.author = [];
    }
    if (entry.title.length > 0) this.entries.push(group ? { ...entry, group } : entry);
    this.entry = emptyEntry();
    this.before = undefined;
    this.alone = false;
    this.marked = false;
    this.last = undefined;
  }

  /** Adds to a part of the entry. The source's order stands: what goes on with a part behind another is a remark. */
  private push(part: Part, piece: Piece) {
    const { entry } = this;
    if (entry[part].length > 0 && this.last !== part) {
      entry.remark ??= piece;
      return;
    }
    entry[part].push(piece);
    this.went(part);
  }

  /** What was left over before a part that goes on is no remark behind the entry. */
  private went(part: Part) {
    delete this.entry.remark;
    this.last = part;
  }

  /** Author behind the leader, and page, of a row whose title is taken. */
  private finish(row: Row) {
    const { entry } = this;
    if (row.behind && entry.title.length > 0)
      this.push('author', { line: row.line, start: row.behind[0], end: row.behind[1] });
    const page = row.page ?? (this.layout.pages === 'first' ? row.first : undefined);
    if (page !== undefined) entry.page ??= page;
  }

  private title(row: Row, cut: Cut | undefined) {
    const { entry } = this;
    const { line } = row;
    if (entry.title.length === 0) this.marked ||= this.isMarked(row);
    if (cut && cut.author[0] < cut.title[0]) this.push('author', { line, start: cut.author[0], end: cut.author[1] });
    const [start, end] = cut ? cut.title : [row.start, row.end];
    const dash = startsSubtitle(line.text.slice(start, end));
    if (entry.subtitle.length > 0) this.push('subtitle', { line, start, end });
    else if (dash > 0 && entry.title.length > 0) this.push('subtitle', { line, start: start + dash, end });
    else {
      splitTitle(entry, line, start, end);
      this.went(entry.subtitle.length > 0 ? 'subtitle' : 'title');
    }
    if (cut && cut.author[0] > cut.title[0]) this.push('author', { line, start: cut.author[0], end: cut.author[1] });
    this.finish(row);
  }

  private subtitle(row: Row) {
    const { line } = row;
    const cut = row.behind ? undefined : cutRow(row, this.has);
    const end = cut ? cut.title[1] : row.end;
    const start = row.start + startsSubtitle(line.text.slice(row.start, row.end));
    this.push('subtitle', { line, start, end });
    if (cut && this.entry.author.length === 0) this.push('author', { line, start: cut.author[0], end: cut.author[1] });
    this.finish(row);
  }

  /** （某县委组织部） under an entry says whose it is; （平办发〔2012〕19号） is its number, and stays with the title. */
  private bracket(row: Row) {
    const { entry } = this;
    const { line, start, end } = row;
    if (entry.title.length === 0 && entry.author.length === 0) {
      // （2009年第3期） over the list, （以上共5篇） under it: of no entry.
      const last = this.entries.at(-1);
      if (last) last.remark ??= { line, start: 0, end: line.text.length };
      return;
    }
    const inside = insideOf(row);
    const written = line.text.slice(...inside);
    const names = mayBeAuthor(row) && (bracketRank(row) > 0 || (this.has('bracketLines') && fitsAuthor(row)));
    const quotes = /[，、].*[，、]/.test(written) && bracketRank(row) === 0;
    if (names && !quotes && entry.author.length === 0 && entry.title.length > 0)
      this.push('author', { line, start: inside[0], end: inside[1] });
    else this.push(entry.subtitle.length > 0 ? 'subtitle' : 'title', { line, start, end });
    this.finish(row);
  }

  /** Whether a row bears its entry's mark or first page. */
  private isMarked(row: Row): boolean {
    return row.mark !== '' || row.first !== undefined;
  }

  /** Whether a row is an author's name on a line of its own. */
  private isAuthor(row: Row, next: Row | undefined): boolean {
    const { entry, layout, before } = this;
    if (row.behind || (row.leader && row.page === undefined)) return false;
    const titled = entry.title.length > 0;
    if (row.kind === 'author') {
      if (layout.above) {
        // 沅江市委　和顺茶馆: in lists with 作者　标题 a title that looks like a body too.
        const over = next?.kind === 'title' && !this.isMarked(next) && !cutHead(next);
        const beside = this.has('head') && row.words.length > 1 && (row.page !== undefined || !over);
        if (beside || next === undefined || next.kind === 'group') return false;
        // Over its title, and so never right under a title that is still open.
        if (titled && !this.alone && !this.isComplete(row)) return false;
        if (titled) this.flush();
        this.marked ||= this.isMarked(row);
        return true;
      }
      // 时间银行 over ——副题 is a title.
      if (!titled || this.isMarked(row) || next?.kind === 'subtitle') return false;
      if (layout.blanks && row.line.gap > 0) return false;
      // 跨江支部……14: with a page of its own under an entry that has one it is a title.
      if (row.page !== undefined && entry.page !== undefined) return false;
      // 五老议事团, set like the titles and not like the authors.
      if (row.indent === layout.titleIndent && entry.author.length > 0) return false;
      if (this.has('lines')) return entry.author.length === 0 || before?.kind === 'author';
      // A lone line of this kind: only where it ends an entry that lacks its author.
      const rank = Math.max(...row.words.map((word) => word.rank));
      return (
        rank === 2 &&
        entry.author.length === 0 &&
        (row.page !== undefined ? entry.page === undefined : !layout.authors.size)
      );
    }
    // 巴合提别克: in a list with an author under each title the line before the next entry is one.
    if (row.kind !== 'title' || !titled || layout.above || !this.has('lines') || !layout.always) return false;
    if (entry.author.length > 0 || this.alone || this.isMarked(row) || !fitsAuthor(row)) return false;
    if (layout.pages === 'last' && layout.pagedAuthors) return entry.page === undefined && row.page !== undefined;
    if (row.page !== undefined || (layout.pages === 'last' && entry.page === undefined)) return false;
    if (next === undefined || next.kind === 'group' || (layout.blanks && next.line.gap > 0)) return true;
    return this.isMarked(next) || (layout.pages === 'last' && next.kind === 'title' && next.page !== undefined);
  }

  /** Whether nothing of the entry is still to come. */
  private isComplete(row: Row): boolean {
    const { entry, layout } = this;
    if (layout.pages === 'last') return entry.page !== undefined || (entry.author.length > 0 && !layout.above);
    if (layout.blanks && row.line.gap > 0) return true;
    return entry.title.length > 0 && (layout.above || entry.author.length > 0 || layout.authors.size === 0);
  }

  /** Whether a row with a title begins a new entry. */
  private begins(row: Row, cut: Cut | undefined): boolean {
    const { entry, layout, before } = this;
    if (entry.title.length === 0) return false;
    const behind = this.last === 'author' && !layout.above;
    if (this.alone || behind || this.isMarked(row)) return true;
    if (cut && cut.author[0] < cut.title[0]) return true;
    if (before && goesOn(before, row, layout)) return false;
    if (layout.pages === 'last') return this.isComplete(row);
    if (layout.pages === 'first' || layout.marked) return !this.marked || (entry.author.length > 0 && !layout.above);
    if (layout.blanks) return row.line.gap > 0;
    if (entry.author.length > 0 && !layout.above) return true;
    return !this.has('lines') && !this.has('bracketLines');
  }

  /** 理论研究: a line of its own between entries that has nothing of what entries have. */
  private isHeading(row: Row, next: Row | undefined): boolean {
    const { layout, entry } = this;
    const { text } = row.line;
    if (!next || this.isMarked(row) || row.page !== undefined || row.behind) return false;
    // 甲县 over the pieces that it sent in.
    if (row.kind !== 'title' && !(row.kind === 'author' && !this.has('lines') && !layout.above)) return false;
    if (text.length > 16 || /[，。？！：；“”]/.test(text)) return false;
    const starts = next.kind === 'title' || (next.kind === 'author' && layout.above);
    if (!starts || (entry.title.length > 0 && !this.isDone())) return false;
    const setOff = row.line.gap > 0 && !layout.blanks;
    if (layout.pages === 'first' || layout.marked) return this.isMarked(next) && (setOff || text.length <= 8);
    if (layout.pages !== 'last') return false;
    const onePage = next.page !== undefined || (layout.above && next.kind === 'author');
    return (
      onePage &&
      (row.kind === 'author' || text.length <= 6 || (setOff && next.line.gap > 0) || (setOff && text.length <= 10))
    );
  }

  /** Whether the entry may end here: it has the page and the author that entries of this list have. */
  private isDone(): boolean {
    const { entry, layout } = this;
    if (this.alone) return true;
    const lacksAuthor = entry.author.length === 0 && !layout.above && (this.has('lines') || this.has('bracketLines'));
    return layout.pages === 'last' ? entry.page !== undefined && !(lacksAuthor && layout.always) : !lacksAuthor;
  }
}

/** Whether a title runs on in the next line: a mark is open, or the line is full and the next one indented. */
function goesOn(before: Row, row: Row, layout: Layout): boolean {
  if (before.page !== undefined || (before.kind !== 'title' && before.kind !== 'subtitle')) return false;
  const text = before.line.text.slice(before.start, before.end);
  if (
    /[、，：—]$/.test(text) ||
    text.lastIndexOf('“') > text.lastIndexOf('”') ||
    text.lastIndexOf('《') > text.lastIndexOf('》')
  )
    return true;
  return (
    row.line.gap === 0 && layout.width >= 36 && before.line.width >= layout.width * 0.85 && row.indent > before.indent
  );
}
