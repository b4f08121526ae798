import type { Range } from '../text/doc.ts';
import { itemMarks, pipedItem, placedItem } from './case-writer.ts';
import { beginsUnnamedList, contentsEnd, markedContentsEnd } from './contents.ts';
import { looksLikeBody } from './entry-parts.ts';
import { HeadWriter } from './head-writer.ts';
import { ItemReader } from './items.ts';
import { award, headingDepth, type Line } from './lines.ts';
import { joinLines, type Paragraph } from './paragraphs.ts';
import {
  announcesSeveral,
  attachmentAlone,
  belongsToItem,
  bracketedBody,
  isBodyAndNames,
  itemBehindMasthead,
  itemLabel,
  listTitle,
  opensDocument,
  rollTitle,
  titleKey,
} from './title-lines.ts';

/** A line of a list of cases or of a bulletin that begins a section of its own. */
const isItem = ({ text }: Paragraph): boolean => pipedItem.test(text) || placedItem(text);

/** What is said of all cases together, behind the last of them. */
const afterword = /^(?:[〔（【[](?:说明|编者按|编后|附注|注)[〕）】\]]|(?:说明|编者按|编后|附|附注|备注)：)/;

/** How many lines in contents without the word 目录 may begin. */
const unnamedLines = 80;
/** How many lines in a list without a heading may begin. */
const headLines = 20;

/** Reads lines into sections with their titles, authors, numbers and dates. */
export class SectionBuilder extends HeadWriter {
  /** Marks of items that carry whose they are: short lines with the same mark are items too. */
  private marks: ReadonlySet<string> = new Set();
  private readonly items = new ItemReader();

  build(lines: readonly Line[]) {
    this.marks = itemMarks(lines.map(({ text }) => text));
    let from = 0;
    while (from < lines.length) {
      let header = from;
      let marked = from;
      while (header < lines.length && lines[header]!.kind !== 'contents-header') {
        // Only the head of a text is a list of what it holds.
        if (header < headLines) marked = markedContentsEnd(lines, header);
        if (marked > header) break;
        if (header < unnamedLines && beginsUnnamedList(lines, header)) {
          marked = contentsEnd(lines, header);
          if (marked > header) break;
        }
        header++;
      }
      if (header > from) this.running(joinLines(lines.slice(from, header)), header < lines.length);
      if (header === lines.length) break;
      if (marked > header) {
        this.contents(undefined, lines.slice(header, marked));
        from = marked;
        continue;
      }
      const end = contentsEnd(lines, header + 1);
      this.contents(lines[header]!, lines.slice(header + 1, end));
      from = end;
    }
    const last = this.sections.at(-1);
    if (last) last.end = this.writer.length;
    if (this.sections.length === 0) this.open('body');
  }

  /** Running matter: front matter, preface, documents, chapters. */
  private running(paragraphs: readonly Paragraph[], contentsFollow: boolean) {
    let i = 0;
    while (i < paragraphs.length) {
      const paragraph = paragraphs[i]!;
      if (this.blocks.length === 0 && this.excerpt(paragraph, paragraphs[i + 1])) i++;
      else if (pipedItem.test(paragraph.text)) {
        this.pipedCase(paragraph);
        i++;
      } else if (placedItem(paragraph.text) && !this.isEntry(paragraph.text)) {
        this.placedCase(paragraph);
        i++;
      } else if (this.isMarked(paragraph)) {
        this.markedCase(paragraph);
        i++;
      } else if (paragraph.kind === 'preface-header') {
        const section = this.open('preface');
        section.title = this.block(paragraph.lines, 'title');
        i = this.byline(section, paragraphs, i + 1);
      } else if (/^(?:attachment-header|title)$/.test(paragraph.kind) && announcesSeveral(paragraph.text)) {
        this.block(paragraph.lines, 'heading', 4);
        i++;
      } else if (paragraph.kind === 'title' || paragraph.kind === 'attachment-header' || paragraph.kind === 'byline') {
        i = this.head(paragraphs, i, contentsFollow);
      } else if (paragraph.kind === 'heading') i = this.heading(paragraphs, i);
      else if (paragraph.kind === 'columns') i = this.table(paragraphs, i);
      else {
        this.plain(paragraph);
        i++;
      }
    }
  }

  /** 先进集体名单（6个）: the lines right below are those it names, and no document's head. */
  private underRoll(first: Paragraph): boolean {
    const title = this.current().title;
    const last = this.blocks.at(-1);
    return (
      title !== undefined &&
      last !== undefined &&
      (last.role === 'title' || last.role === 'heading') &&
      rollTitle.test(this.endOf(title)) &&
      !attachmentAlone.test(first.text) &&
      !rollTitle.test(first.text)
    );
  }

  /** A page of a larger book begins with the heading of its part: 第四节　基层组织建设, 【文明村建设】　1999年，…. */
  private excerpt(first: Paragraph, next: Paragraph | undefined): boolean {
    const numbered =
      next?.kind === 'paragraph' &&
      first.kind === 'heading' &&
      /^第[一二三四五六七八九十\d]{1,3}[章节篇编]\s?\S/.test(first.text);
    const bracketed = first.kind === 'paragraph' ? /^【([^【】]{2,20})】/.exec(first.text)?.[1] : undefined;
    if (!numbered && !bracketed) return false;
    const section = this.open('body');
    const { start, end } = this.block(first.lines, numbered ? 'title' : 'paragraph');
    section.title = numbered ? { start, end } : { start: start + 1, end: start + 1 + bracketed!.length };
    return true;
  }

  /** What a title ends with: one is asked again for each line below it, and may be as long as the text. */
  private endOf({ start, end }: Range): string {
    return this.writer.peek(Math.max(start, end - 80), end);
  }

  private beginsAnew(paragraph: Paragraph): boolean {
    return isItem(paragraph) || this.isMarked(paragraph) || attachmentAlone.test(paragraph.text);
  }

  /** Whether the contents have a line of the bulletin as it stands behind its mark. */
  private isEntry(text: string): boolean {
    return this.entryTitles.has(titleKey(text.replace(/^\S\s*/, '')));
  }

  private isMarked({ text, kind }: Paragraph): boolean {
    return this.marks.has(text[0]!) && kind === 'title' && text.length <= 40;
  }

  /** The rows of a table, each an entry; the columns' headings stand over them. */
  private table(paragraphs: readonly Paragraph[], from: number): number {
    this.block(paragraphs[from]!.lines, 'heading', 4);
    let end = from + 1;
    while (paragraphs[end]?.kind === 'row') end++;
    this.entries(
      this.current(),
      paragraphs.slice(from + 1, end).map((row) => row.lines[0]!.row!),
    );
    return end;
  }

  private plain(paragraph: Paragraph) {
    // 说明：…, 〔编者按〕… below a list of cases is about the list.
    if (this.current().item && afterword.test(paragraph.text)) this.open('body');
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
      !(end > from && this.beginsAnew(paragraphs[end]!)) &&
      ['title', 'byline', 'number', 'subtitle', 'date', 'attachment-header'].includes(paragraphs[end]!.kind)
    ) {
      end++;
    }
    // 附件2 over 先进个人名单（7名）: what stands below is the list, line by line.
    if (attachmentAlone.test(paragraphs[from]!.text) && rollTitle.test(paragraphs[from + 1]?.text ?? ''))
      end = from + 2;
    const next = paragraphs[end];
    const started = this.blocks.length > 0;
    let run = paragraphs.slice(from, end);
    if (started) {
      run = this.signature(this.bracketSignature(run), next);
      if (run.length === 0) return end;
    }
    const begins = !started || (!this.underRoll(run[0]!) && opensDocument(run, (title) => this.entryTitles.has(title)));
    if (!begins) {
      for (const part of run) {
        if (part.kind === 'date' || part.kind === 'number') this.plain(part);
        else this.block(part.lines, 'heading', 4);
      }
      return end;
    }
    const item = itemBehindMasthead(run);
    if (!started && item > 0) {
      this.headOf(run.slice(0, item), true);
      this.headOf(run.slice(item), false);
      return end;
    }
    const frontMatter = !started && (next === undefined ? contentsFollow : next.kind === 'preface-header');
    this.headOf(run, frontMatter);
    return end;
  }

  /** A numbered heading, or the items of a list of cases with their submitting bodies. */
  private heading(paragraphs: readonly Paragraph[], from: number): number {
    const last = this.blocks.at(-1);
    // 附件：1.… and under it 2.…: a list of what is attached has no authors.
    if (
      last &&
      /^附\s?件\s?[：:]\s*1/.test(this.writer.peek(last.start, last.end)) &&
      /^\d/.test(paragraphs[from]!.text)
    ) {
      this.block(paragraphs[from]!.lines, 'heading', 4);
      return from + 1;
    }
    const items = this.items.from(paragraphs, from);
    const section = this.current();
    const title = section.title ? this.endOf(section.title) : '';
    if (items.count >= 2 && (items.authored >= items.count * 0.6 || listTitle.test(title))) {
      this.entries(section, items.entries());
      return items.end;
    }
    const next = paragraphs[from + 1];
    const paragraph = paragraphs[from]!;
    if (next && itemLabel.test(next.text)) {
      this.chapter([paragraph, next], true);
      return from + 2;
    }
    const sender = bracketedBody(paragraph.text);
    if (sender && next?.kind === 'paragraph') {
      this.bracketedCase(paragraph, sender);
      return from + 1;
    }
    if (award.test(paragraph.text)) {
      if (this.current().item) this.open('body');
      this.block(paragraph.lines, 'heading', 1);
      return from + 1;
    }
    // 二、二等奖（4个） ends the case before it.
    if (this.current().item && /^[一二三四五六七八九十]{1,3}、/.test(paragraph.text)) this.open('body');
    const author = paragraphs[from + (next?.kind === 'subtitle' ? 2 : 1)];
    if (
      next &&
      belongsToItem(next) &&
      (next.kind === 'subtitle' || (author && (looksLikeBody(author.text) || isBodyAndNames(author.text))))
    ) {
      // A case with its own subtitle and author is a chapter of its own.
      let end = from + 1;
      while (end < paragraphs.length && belongsToItem(paragraphs[end]!)) end++;
      this.chapter(paragraphs.slice(from, end));
      return end;
    }
    this.block(paragraph.lines, 'heading', headingDepth(paragraph.text));
    return from + 1;
  }
}
