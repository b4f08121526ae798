import type { Block, BlockRole, Entry, Range, Section } from '../text/doc.ts';
import {
  contentsEnd,
  itemNumber,
  looksLikeBody,
  type Piece,
  type RawEntry,
  readEntries,
  readItem,
} from './contents.ts';
import { headingDepth, type Line } from './lines.ts';
import { joinLines, type Paragraph } from './paragraphs.ts';
import type { ViewWriter } from './view.ts';

/** Titles that name their genre: a new document begins where one stands alone on its lines. */
const genreTitle =
  /(?:意见|决定|决议|通知|通报|报告|方案|办法|规定|细则|条例|规划|要点|讲话|总结|纪实|简报|公告|公报|汇报|材料|请示|批复|纪要|名单|目录|汇编|案例|调查|经验)(?:（[^）]*）)?$/;
const listTitle = /(?:名单|目录|一览表?|汇总表?|案例|项目表)(?:（[^）]*）)?$/;
const personLine = /^[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,3}$/;
/** 某县人民政府县长 某某: the speaker of a report. */
const postLine = /^[\u4e00-\u9fff、]{0,30}(?:长|主任|书记|主席|委员|代表|部长)\s+[\u4e00-\u9fff·]{2,12}$/;
const masthead = /文件$/;

/** Names the body that submits or carries out a case: 申报单位：…. */
const itemLabel = /^(?:申报|报送|推荐|实施|责任|完成|创建|牵头|主办|选送|供稿)(?:单位|部门)?\s*[：:]\s*/;

/** 某某办公室 2014年7月15日: body and date share the line under a newsletter's masthead. */
const datedBody = (text: string): boolean => {
  const found = /^(\S{4,40})\s+(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?$/.exec(text);
  return found !== null && looksLikeBody(found[1]!);
};
/** What a newspaper or web page prints around a title: source, time, reporters. */
const newsMeta =
  /^(?:来源|稿源|时间|发布时间|发布日期|日期|作者|记者|本报记者|通讯员|编辑|责任编辑|责编|字号|浏览|点击|阅读)[：:\s]|^(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}/;
const newsletter = /(?:汇编|选编|汇集|集锦|文集|资料集|选集|简报|快报|通讯|动态|专报|参考|信息|交流)$/;

/** A title without spaces, punctuation and quotation marks: what a contents entry and its chapter's heading share. */
export const titleKey = (title: string) => title.replace(/[^\p{L}\p{N}]/gu, '');

/** Writes lines to the view and says what each part is. */
export class SectionBuilder {
  readonly blocks: Block[] = [];
  readonly sections: Section[] = [];
  private readonly entryTitles = new Set<string>();
  private readonly writer: ViewWriter;

  constructor(writer: ViewWriter) {
    this.writer = writer;
  }

  build(lines: readonly Line[]) {
    let from = 0;
    while (from < lines.length) {
      let header = from;
      while (header < lines.length && lines[header]!.kind !== 'contents-header') header++;
      if (header > from) this.running(joinLines(lines.slice(from, header)), header < lines.length);
      if (header === lines.length) break;
      const end = contentsEnd(lines, header + 1);
      this.contents(lines[header]!, lines.slice(header + 1, end));
      from = end;
    }
    const last = this.sections.at(-1);
    if (last) last.end = this.writer.length;
    if (this.sections.length === 0) this.open('body');
  }

  private open(genre: Section['genre']): Section {
    const previous = this.sections.at(-1);
    this.writer.break(0);
    if (previous) previous.end = this.writer.length;
    const section: Section = { start: this.writer.length, end: this.writer.length, genre, entries: [] };
    this.sections.push(section);
    return section;
  }

  private current(): Section {
    return this.sections.at(-1) ?? this.open('body');
  }

  /** Writes one block of lines. */
  private block(lines: readonly Line[], role: BlockRole, depth?: number): Range {
    const { writer } = this;
    writer.break(lines[0]!.start);
    const start = writer.length;
    lines.forEach((line, index) => {
      if (index > 0) writer.join(line.start - 1, line.start, role === 'title');
      writer.write(line.start, line.end, role === 'paragraph' || (index > 0 && role !== 'title'));
    });
    const range = { start, end: writer.length };
    if (range.end > start) {
      this.blocks.push({ ...range, role, section: this.sections.length - 1, ...(depth !== undefined && { depth }) });
    }
    return range;
  }

  private contents(header: Line, lines: readonly Line[]) {
    const section = this.open('contents');
    section.title = this.block([header], 'title');
    this.entries(section, readEntries(lines));
  }

  private entries(section: Section, entries: readonly RawEntry[]) {
    let lastGroup: Piece | undefined;
    let group: Range | undefined;
    for (const raw of entries) {
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

  private entry(raw: RawEntry, group: Range | undefined): Entry {
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

  private pieces(pieces: readonly Piece[]): Range {
    const { writer } = this;
    const start = writer.length;
    pieces.forEach((piece, index) => {
      if (index > 0) writer.join(piece.line.start - 1, piece.line.start, true);
      // Offsets into a line's text count no dropped characters; walk the codes to find them.
      writer.write(writer.at(piece.line, piece.start), writer.at(piece.line, piece.end), false);
    });
    return { start, end: writer.length };
  }

  /** Running matter: front matter, preface, documents, chapters. */
  private running(paragraphs: readonly Paragraph[], contentsFollow: boolean) {
    let i = 0;
    while (i < paragraphs.length) {
      const paragraph = paragraphs[i]!;
      if (paragraph.kind === 'preface-header') {
        const section = this.open('preface');
        section.title = this.block(paragraph.lines, 'title');
        i = this.byline(section, paragraphs, i + 1);
      } else if (paragraph.kind === 'title' || paragraph.kind === 'attachment-header' || paragraph.kind === 'byline') {
        i = this.head(paragraphs, i, contentsFollow);
      } else if (paragraph.kind === 'heading') i = this.heading(paragraphs, i);
      else {
        this.plain(paragraph);
        i++;
      }
    }
  }

  private plain(paragraph: Paragraph) {
    const section = this.current();
    if (paragraph.kind === 'number') section.number ??= this.numberOf(this.block(paragraph.lines, 'number'));
    else if (paragraph.kind === 'date') section.date = this.block(paragraph.lines, 'date');
    else if (paragraph.kind === 'subtitle' && /^—/.test(paragraph.text)) this.block(paragraph.lines, 'heading', 4);
    else this.block(paragraph.lines, 'paragraph');
  }

  /** Short lines in a row: the head of a new document, a signature, or a subheading. */
  private head(paragraphs: readonly Paragraph[], from: number, contentsFollow: boolean): number {
    let end = from;
    while (
      end < paragraphs.length &&
      ['title', 'byline', 'number', 'subtitle', 'date', 'attachment-header'].includes(paragraphs[end]!.kind)
    ) {
      end++;
    }
    const next = paragraphs[end];
    const started = this.blocks.length > 0;
    let run = paragraphs.slice(from, end);
    if (started) {
      run = this.signature(run, next);
      if (run.length === 0) return end;
    }
    const titles = run.filter((part) => part.kind === 'title');
    const key = titleKey(titles.map((part) => part.text).join(''));
    const known = [...Array(titles.length).keys()].some((count) =>
      this.entryTitles.has(
        titleKey(
          titles
            .slice(0, count + 1)
            .map((part) => part.text)
            .join(''),
        ),
      ),
    );
    // Three bodies in a row under a title are a list of those named, not its authors.
    const listed = run.slice(1).filter((part) => looksLikeBody(part.text)).length >= 3;
    const begins =
      !started ||
      known ||
      run.some((part) => part.kind === 'number' || part.kind === 'attachment-header') ||
      (run.length > 1 &&
        !listed &&
        run.slice(1).some((part) => part.kind === 'subtitle' || part.kind === 'byline' || looksLikeBody(part.text))) ||
      (genreTitle.test(titles.at(-1)?.text ?? '') && key.length >= 8) ||
      (run[0]!.lines[0]!.gap >= 2 && run.length > 1 && !listed);
    if (!begins) {
      for (const part of run) {
        if (part.kind === 'date' || part.kind === 'number') this.plain(part);
        else this.block(part.lines, 'heading', 4);
      }
      return end;
    }
    // A newsletter's masthead stands over its issue, body and date; the item's own title comes after them.
    const item =
      newsletter.test(run[0]!.text) || /^（?(?:总?第?\d{1,4}期|\d{4}年第)/.test(run[1]?.text ?? '')
        ? run.findIndex(
            (part, index) =>
              index > 0 &&
              (datedBody(run[index - 1]!.text) ||
                run[index - 1]!.kind === 'date' ||
                run[index - 1]!.kind === 'byline') &&
              part.kind === 'title' &&
              part.text !== run[0]!.text,
          )
        : -1;
    if (!started && item > 0) {
      this.headOf(run.slice(0, item), true);
      this.headOf(run.slice(item), false);
      return end;
    }
    const frontMatter = !started && (next === undefined ? contentsFollow : next.kind === 'preface-header');
    this.headOf(run, frontMatter);
    return end;
  }

  /** Opens a section with its title, subtitle, by-line, number and date lines. */
  private headOf(run: readonly Paragraph[], frontMatter: boolean) {
    const section = this.open(frontMatter ? 'front' : 'body');
    const titleLines: Line[] = [];
    let titled = '';
    const flushTitle = () => {
      if (titleLines.length === 0) return;
      section.title ??= this.block(titleLines, 'title');
      titleLines.length = 0;
    };
    for (const part of run) {
      const text = part.text;
      const isAuthor =
        part.kind === 'byline' ||
        (titled &&
          (looksLikeBody(text) ||
            itemLabel.test(text) ||
            datedBody(text) ||
            personLine.test(text) ||
            postLine.test(text) ||
            /^（.*(?:委|部|府|局|办|会|中心|社|者).*）$/.test(text))) ||
        (!titled && !frontMatter && masthead.test(text));
      if (newsMeta.test(text)) {
        flushTitle();
        const range = this.block(part.lines, /作者|记者|通讯员/.test(text) ? 'byline' : 'heading', 4);
        if (/作者|记者|通讯员/.test(text)) section.author ??= range;
        continue;
      }
      if (part.kind === 'attachment-header') {
        this.attachment(section, part);
        continue;
      }
      if (part.kind === 'title' && !isAuthor && section.title === undefined && !/^[（〔【［].*[）〕】］]$/.test(text)) {
        titleLines.push(...part.lines);
        titled += text;
        continue;
      }
      flushTitle();
      if (part.kind === 'subtitle') section.subtitle ??= this.skipDash(this.block(part.lines, 'title'));
      else if (part.kind === 'number') section.number ??= this.numberOf(this.block(part.lines, 'number'));
      else if (part.kind === 'date') section.date ??= this.block(part.lines, 'date');
      else if (isAuthor) {
        const author = this.skipLabel(this.block(part.lines, 'byline'));
        if (section.author && author.start - section.author.end <= 1) section.author.end = author.end;
        else section.author ??= author;
      } else this.block(part.lines, 'heading', 4);
    }
    flushTitle();
    if (!frontMatter) section.genre = this.genreOf(titled);
  }

  /** 附件：某某名单: the list's title stands on the line of the mark; 附件 alone only announces it. */
  private attachment(section: Section, part: Paragraph) {
    const range = this.block(part.lines, 'heading', 4);
    const mark = /^附\s*(?:件|录|表)?\s*[一二三四五0-9]?\s*[：:]?\s*/.exec(this.writer.peek(range.start, range.end))![0]
      .length;
    if (range.end - range.start - mark >= 4) section.title ??= { start: range.start + mark, end: range.end };
  }

  private genreOf(title: string): Section['genre'] {
    if (/(?:意见|决定|决议)(?:（[^）]*）)?$/.test(title)) return 'opinion';
    if (/(?:通知|通报|公告)(?:（[^）]*）)?$/.test(title)) return 'notice';
    return this.entryTitles.size > 0 ? 'chapter' : 'body';
  }

  private maySign(part: Paragraph): boolean {
    return (
      looksLikeBody(part.text) ||
      part.kind === 'byline' ||
      (this.current().genre === 'preface' && personLine.test(part.text))
    );
  }

  /** The number itself, of a line that also says when it was issued. */
  private numberOf(range: Range): Range {
    const found = /[\u4e00-\u9fff]{1,12}[〔[（(【](?:19|20)\d\d[〕\]）)】][\u4e00-\u9fff]{0,3}\d{1,4}号/.exec(
      this.writer.peek(range.start, range.end),
    );
    return found ? { start: range.start + found.index, end: range.start + found.index + found[0].length } : range;
  }

  private skipLabel(range: Range): Range {
    const label = itemLabel.exec(this.writer.peek(range.start, range.end))?.[0].length ?? 0;
    return { start: range.start + label, end: range.end };
  }

  private skipDash(range: Range): Range {
    const dashes =
      /^[—一-]{1,2}\s*/.exec(this.writer.peek(range.start, Math.min(range.start + 4, range.end)))?.[0].length ?? 0;
    return { start: range.start + dashes, end: range.end };
  }

  /**
   * Bodies and a date under the last paragraph of a document; what stands before them (附件：…) belongs to it too.
   * @returns what is left of the run behind the signature
   */
  private signature(run: Paragraph[], next: Paragraph | undefined): Paragraph[] {
    const last = this.blocks.at(-1);
    if (last?.role === 'title' || last?.role === 'number') return run;
    const dated = run.findIndex((part) => part.kind === 'date');
    let first = dated < 0 ? run.length : dated;
    while (first > 0 && this.maySign(run[first - 1]!)) first--;
    const bodies = run.slice(first, dated < 0 ? run.length : dated);
    if (bodies.length === 0 || (dated < 0 && next !== undefined)) return run;
    // A title in front of the bodies would make them its by-line.
    if (run.slice(0, first).some((part) => part.kind === 'title' && !/^附/.test(part.text))) return run;
    for (const part of run.slice(0, first)) this.block(part.lines, 'heading', 4);
    const section = this.current();
    const authors = bodies.map((part) => this.block(part.lines, 'byline'));
    section.author ??= { start: authors[0]!.start, end: authors.at(-1)!.end };
    if (dated < 0) return [];
    section.date = this.block(run[dated]!.lines, 'date');
    return run.slice(dated + 1);
  }

  private byline(section: Section, paragraphs: readonly Paragraph[], from: number): number {
    const paragraph = paragraphs[from];
    if (!paragraph || !['title', 'byline'].includes(paragraph.kind)) return from;
    if (!personLine.test(paragraph.text) && !looksLikeBody(paragraph.text) && paragraph.kind !== 'byline') return from;
    section.author = this.block(paragraph.lines, 'byline');
    return from + 1;
  }

  /** A numbered heading, or the items of a list of cases with their submitting bodies. */
  private heading(paragraphs: readonly Paragraph[], from: number): number {
    const items: RawEntry[] = [];
    let i = from;
    while (i < paragraphs.length && paragraphs[i]!.kind === 'heading' && itemNumber(paragraphs[i]!.text) > 0) {
      let end = i + 1;
      while (end < paragraphs.length && this.belongsToItem(paragraphs[end]!)) end++;
      const item = readItem(paragraphs.slice(i, end).flatMap((part) => part.lines));
      if (item.title.length === 0) break;
      items.push(item);
      i = end;
    }
    const authored = items.filter((item) => item.author.length > 0).length;
    const section = this.current();
    const title = section.title ? this.writer.peek(section.title.start, section.title.end) : '';
    if (items.length >= 2 && (authored >= items.length * 0.6 || listTitle.test(title))) {
      this.entries(section, items);
      return i;
    }
    const next = paragraphs[from + 1];
    const paragraph = paragraphs[from]!;
    if (next && itemLabel.test(next.text)) {
      this.chapter([paragraph, next], true);
      return from + 2;
    }
    const author = paragraphs[from + (next?.kind === 'subtitle' ? 2 : 1)];
    if (next && this.belongsToItem(next) && (next.kind === 'subtitle' || (author && looksLikeBody(author.text)))) {
      // A case with its own subtitle and author is a chapter of its own.
      let end = from + 1;
      while (end < paragraphs.length && this.belongsToItem(paragraphs[end]!)) end++;
      this.chapter(paragraphs.slice(from, end));
      return end;
    }
    this.block(paragraph.lines, 'heading', headingDepth(paragraph.text));
    return from + 1;
  }

  private belongsToItem(paragraph: Paragraph): boolean {
    return (
      paragraph.kind === 'subtitle' ||
      paragraph.kind === 'byline' ||
      (paragraph.kind === 'title' &&
        (looksLikeBody(paragraph.text) ||
          /^(?:（.*）|(?:报送|申报|实施|推荐|责任|完成)?单位[：:].*|供稿[：:].*)$/.test(paragraph.text)))
    );
  }

  private chapter(parts: readonly Paragraph[], item = false) {
    const section = this.open('chapter');
    if (item) section.item = true;
    for (const part of parts) {
      if (section.title === undefined) {
        const range = this.block(part.lines, 'title');
        const number = itemNumber(this.writer.peek(range.start, range.end));
        section.title = { start: range.start + number, end: range.end };
      } else if (part.kind === 'subtitle') section.subtitle = this.skipDash(this.block(part.lines, 'title'));
      else {
        section.author = this.skipLabel(this.block(part.lines, 'byline'));
      }
    }
  }
}
