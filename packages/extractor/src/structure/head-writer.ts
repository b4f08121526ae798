import type { Range, Section } from '../text/doc.ts';
import { CaseWriter } from './case-writer.ts';
import {
  bodyAndBulletin,
  diaryDay,
  isCredit,
  isReporterLine,
  issueAtEnd,
  namesMakers,
  titleAndAuthor,
} from './credits.ts';
import { looksLikeBody } from './entry-parts.ts';
import type { Line } from './lines.ts';
import type { Paragraph } from './paragraphs.ts';
import {
  isAuthorLine,
  isBodyLine,
  isJointLetterhead,
  isRoll,
  issuedBehind,
  issueOrSeries,
  listedUnderPlace,
  newsletter,
  newsMeta,
  newspaper,
  ofTitle,
  personLine,
  postLine,
  printedOn,
  salutation,
  yearbook,
} from './title-lines.ts';

/** What more of a title's characters is read for what they say: no title is as long, but short lines in a row may be. */
const longestTitle = 400;

/** Writes what stands at the head and foot of a document: attachments, by-lines, signatures. */
export class HeadWriter extends CaseWriter {
  /** Opens a section with its title, subtitle, by-line, number and date lines. */
  protected headOf(run: readonly Paragraph[], frontMatter: boolean) {
    const section = this.open(frontMatter ? 'front' : 'body');
    const titleLines: Line[] = [];
    let titled = '';
    const flushTitle = () => {
      if (titleLines.length === 0) return;
      if (section.title) this.block(titleLines, 'heading', 4);
      else {
        section.title = this.skipMark(this.block(titleLines, 'title'));
        this.trimTitle(section, section.title);
      }
      titleLines.length = 0;
    };
    const joint = !frontMatter && isJointLetterhead(run);
    const roll = isRoll(run);
    const issued = issuedBehind(run);
    for (const [index, part] of run.entries()) {
      const text = part.text;
      if (index >= issued.from && index < issued.to) {
        titleLines.push(...part.lines);
        if (titled.length < longestTitle) titled += text;
        continue;
      }
      if (titled !== '' && (isCredit(text) || diaryDay.test(text))) {
        flushTitle();
        const makes = !diaryDay.test(text) && namesMakers(text);
        this.authors(section, this.block(part.lines, makes ? 'byline' : 'heading', 4), makes);
        continue;
      }
      if (part.kind === 'title' && yearbook.test(titled)) {
        flushTitle();
        this.block(part.lines, 'heading', 4);
        continue;
      }
      // The paper stands over the title of what it printed.
      if (titled === '' && newspaper.test(text) && run[index + 1]?.kind === 'title') {
        this.block(part.lines, 'heading', 4);
        continue;
      }
      const isAuthor =
        (!yearbook.test(titled) && isAuthorLine(part, titled !== '', frontMatter, run[index + 1])) ||
        (joint && titled === '' && looksLikeBody(text));
      if (titled !== '' && roll && looksLikeBody(text)) {
        flushTitle();
        this.block(part.lines, 'paragraph');
        continue;
      }
      if (titled !== '' && part.kind === 'title' && (listedUnderPlace.test(text) || salutation.test(text))) {
        flushTitle();
        this.block(part.lines, 'paragraph');
        continue;
      }
      if (issueOrSeries.test(text)) {
        flushTitle();
        this.block(part.lines, 'heading', 4);
        continue;
      }
      if (newsMeta.test(text)) {
        flushTitle();
        const source = /(?:来源|稿源|供稿)[：:]\s*(\S+)$/.exec(text)?.[1];
        const named = /作者|记者|通讯员|^[□■○●◇▲]/.test(text);
        const range = this.block(part.lines, named ? 'byline' : 'heading', 4);
        if (named) section.author ??= range;
        else if (source !== undefined && looksLikeBody(source)) section.source ??= range;
        continue;
      }
      if (part.kind === 'attachment-header') {
        this.attachment(section, part);
        continue;
      }
      if (
        part.kind === 'title' &&
        !isAuthor &&
        section.title === undefined &&
        (!/^[（〔【［].*[）〕】］]$/.test(text) || (titled !== '' && ofTitle.test(text)))
      ) {
        titleLines.push(...part.lines);
        if (titled.length < longestTitle) titled += text;
        continue;
      }
      flushTitle();
      if (part.kind === 'subtitle') section.subtitle ??= this.skipDash(this.block(part.lines, 'title'));
      else if (part.kind === 'number') section.number ??= this.numberOf(this.block(part.lines, 'number'));
      else if (part.kind === 'date') section.date ??= this.block(part.lines, 'date');
      else if (isAuthor) {
        this.authors(section, this.skipLabel(this.block(part.lines, 'byline')), true);
      } else this.block(part.lines, 'heading', 4);
    }
    flushTitle();
    if (!frontMatter) section.genre = this.genreOf(titled);
  }

  /** Lines of authors in a row are one stretch. */
  private authors(section: Section, line: Range, makes: boolean) {
    if (!makes) return;
    if (section.author && line.start - section.author.end <= 1) section.author.end = line.end;
    else section.author ??= line;
  }

  /** Leaves out of a title what else stands on its line: issue, body before 《》, author in brackets. */
  private trimTitle(section: Section, range: Range) {
    if (range.end - range.start > longestTitle) return;
    const text = this.writer.peek(range.start, range.end);
    const end = text.length - issueAtEnd(text);
    const kept = text.slice(0, end);
    const bulletin = bodyAndBulletin(kept);
    const signed = titleAndAuthor(text);
    if (bulletin) {
      section.author = { start: range.start, end: range.start + bulletin.body };
      section.title = { start: range.start + bulletin.start, end: range.start + bulletin.end };
    } else if (signed) {
      section.title = { start: range.start, end: range.start + signed.title };
      section.author = { start: range.start + signed.start, end: range.start + signed.end };
    } else if (end < text.length && /^《[^《》]{2,30}》$/.test(kept)) {
      section.title = { start: range.start + 1, end: range.start + end - 1 };
    } else if (newsletter.test(kept)) section.title = { start: range.start, end: range.start + end };
  }

  /** 附件：某某名单: the list's title stands on the line of the mark; 附件 alone only announces it. */
  protected attachment(section: Section, part: Paragraph) {
    const range = this.block(part.lines, 'heading', 4);
    const mark = /^附\s*(?:件|录|表)?\s*[一二三四五0-9]?\s*[：:]?\s*/.exec(this.writer.peek(range.start, range.end))![0]
      .length;
    // 附件：1.甲名单 2.乙办法 announces several: none of them begins here.
    const several = /^(?:1[.．、]|一、)/.test(this.writer.peek(range.start + mark, range.end));
    if (!several && range.end - range.start - mark >= 4)
      section.title ??= { start: range.start + mark, end: range.end };
  }

  protected genreOf(title: string): Section['genre'] {
    if (/(?:意见|决定|决议)(?:（[^）]*）)?$/.test(title)) return 'opinion';
    // 《某书》后记.
    if (/^(?:《[^《》]+》)?(?:代?序言?|前言|编?后记|跋)$/.test(title)) return 'preface';
    if (/(?:通知|通报|公告)(?:（[^）]*）)?$/.test(title)) return 'notice';
    return this.entryTitles.size > 0 ? 'chapter' : 'body';
  }

  /** Whether a line may be part of a signature; above a date a person's name or post may too. */
  protected maySign(part: Paragraph, dated: boolean): boolean {
    return (
      isBodyLine(part.text.replace(/\s?（(?:盖章|印章|公章|章)）$/, '')) ||
      part.kind === 'byline' ||
      isReporterLine(part.text) ||
      ((dated || this.current().genre === 'preface') && (personLine.test(part.text) || postLine.test(part.text)))
    );
  }

  /**
   * Bodies and a date under the last paragraph of a document; what stands before them (附件：…) belongs to it too.
   * @returns what is left of the run behind the signature
   */
  protected signature(run: Paragraph[], next: Paragraph | undefined): Paragraph[] {
    const last = this.blocks.at(-1);
    if (last?.role === 'title' || last?.role === 'number') return run;
    const dated = run.findIndex((part) => part.kind === 'date' || printedOn.test(part.text));
    let first = dated < 0 ? run.length : dated;
    while (first > 0 && this.maySign(run[first - 1]!, dated >= 0)) first--;
    const bodies = run.slice(first, dated < 0 ? run.length : dated);
    if (bodies.length === 0 || (dated < 0 && next !== undefined)) return run;
    // A title in front of the bodies would make them its by-line.
    if (run.slice(0, first).some((part) => part.kind === 'title' && !/^附/.test(part.text))) return run;
    for (const part of run.slice(0, first)) this.block(part.lines, 'heading', 4);
    const section = this.signed();
    const authors = bodies.map((part) => this.block(part.lines, 'byline'));
    section.author ??= { start: authors[0]!.start, end: authors.at(-1)!.end };
    if (dated < 0) return [];
    section.date = this.block(run[dated]!.lines, 'date');
    return run.slice(dated + 1);
  }

  /** What a signature closes: below the cases of a list, the list as a whole. */
  private signed(): Section {
    const last = this.current();
    const hasItems = this.sections.some(({ item }) => item);
    if (!hasItems || (last.title && !last.item)) return last;
    const whole = this.sections.find(({ title, item, genre }) => title && !item && genre !== 'contents');
    if (last.item) this.open('body');
    return whole ?? this.current();
  }

  /** （区民政局 许文娟） under a bulletin's item: who sent it in. */
  protected bracketSignature(run: Paragraph[]): Paragraph[] {
    const [first] = run;
    const last = this.blocks.at(-1);
    const inside = /^（([^（）]{3,40})）$/.exec(first?.text ?? '')?.[1];
    if (!first || !inside || last?.role !== 'paragraph' || !looksLikeBody(inside.split(/[ 　]/)[0]!)) return run;
    const range = this.block(first.lines, 'byline');
    this.current().author ??= { start: range.start + 1, end: range.end - 1 };
    return run.slice(1);
  }

  protected byline(section: Section, paragraphs: readonly Paragraph[], from: number): number {
    const paragraph = paragraphs[from];
    if (!paragraph || !['title', 'byline'].includes(paragraph.kind)) return from;
    const signs = [personLine, postLine].some((line) => line.test(paragraph.text)) || looksLikeBody(paragraph.text);
    if (!signs && paragraph.kind !== 'byline') return from;
    section.author = this.block(paragraph.lines, 'byline');
    return from + 1;
  }
}
