import { looksLikeBody } from './entry-parts.ts';
import { EntryWriter } from './entry-writer.ts';
import { itemNumber } from './items.ts';
import type { Paragraph } from './paragraphs.ts';

/** 3 | 兵心驿站 | 某县退役军人事务局: number, title and body of a case parted by strokes. */
export const pipedItem = /^(?:\d{1,3}\s*[|｜]\s*)?[^|｜。]{3,50}?\s*[|｜]\s*[^|｜。]{4,40}$/;

const bulleted = /^[*·◇◆▲★■□●○※]\s*([^：“”，。]{3,30})：\s*\S.{1,40}$/;
const placeOrBody = /[省市县区旗州盟镇乡村]$|街道$/;

/** - 县信访局: 变“等访”为“约访”: an item of a bulletin with whose it is before the colon. */
export const placedItem = (text: string): boolean =>
  bulleted
    .exec(text)?.[1]
    ?.split('、')
    .every((name) => looksLikeBody(name) || placeOrBody.test(name)) ?? false;

/** The marks that items with whose they are begin with, where a text has two such items or more. */
export function itemMarks(texts: readonly string[]): ReadonlySet<string> {
  const marks = texts.filter(placedItem).map((text) => text[0]!);
  return new Set(marks.filter((mark, index) => marks.indexOf(mark) !== index));
}

/** Writes the cases of lists and the items of bulletins, each with its title and whose it is. */
export class CaseWriter extends EntryWriter {
  /** 2．老书记工作室（某街道党工委）: a case whose title line also says who sent it in. */
  protected bracketedCase(paragraph: Paragraph, sender: string) {
    const section = this.item();
    const range = this.block(paragraph.lines, 'title');
    const text = this.writer.peek(range.start, range.end);
    const at = text.lastIndexOf(sender);
    const start = range.start + itemNumber(text);
    const dash = text.slice(0, at - 1).indexOf('——');
    section.title = { start, end: range.start + (dash > 0 ? dash : at - 1) };
    if (dash > 0) section.subtitle = { start: range.start + dash + 2, end: range.start + at - 1 };
    section.author = { start: range.start + at, end: range.start + at + sender.length };
  }

  protected pipedCase(paragraph: Paragraph) {
    const section = this.item();
    const range = this.block(paragraph.lines, 'title');
    const text = this.writer.peek(range.start, range.end);
    const last = Math.max(text.lastIndexOf('|'), text.lastIndexOf('｜'));
    const number = /^\d{1,3}\s*[|｜]\s*/.exec(text)?.[0].length ?? 0;
    const title = text.slice(number, last).trimEnd();
    const dash = title.indexOf('——');
    const start = range.start + number;
    section.title = { start, end: start + (dash > 0 ? dash : title.length) };
    if (dash > 0) section.subtitle = { start: start + dash + 2, end: start + title.length };
    const author = text.slice(last + 1);
    section.author = { start: range.end - author.trimStart().length, end: range.end };
  }

  protected placedCase(paragraph: Paragraph) {
    const section = this.item();
    const range = this.block(paragraph.lines, 'title');
    const text = this.writer.peek(range.start, range.end);
    const colon = text.indexOf('：');
    const mark = /^\S\s*/.exec(text)![0].length;
    const title = text.slice(colon + 1).trimStart();
    // What happened, not what something is called.
    section.headline = true;
    section.author = { start: range.start + mark, end: range.start + colon };
    section.title = { start: range.end - title.length, end: range.end };
  }

  /** ●某街道“红色合伙人”激活大院: an item beside others, without whose it is before a colon. */
  protected markedCase(paragraph: Paragraph) {
    const section = this.item();
    const range = this.block(paragraph.lines, 'title');
    const mark = /^\S\s*/.exec(this.writer.peek(range.start, range.end))![0].length;
    section.headline = true;
    section.title = { start: range.start + mark, end: range.end };
  }

  protected chapter(parts: readonly Paragraph[], item = false) {
    const section = item ? this.item() : this.open('chapter');
    for (const part of parts) {
      if (section.title === undefined) {
        const range = this.block(part.lines, 'title');
        const number = itemNumber(this.writer.peek(range.start, range.end));
        // 案例3 alone is what the case is called.
        section.title = {
          start: number < range.end - range.start ? range.start + number : range.start,
          end: range.end,
        };
      } else if (part.kind === 'subtitle') section.subtitle = this.skipDash(this.block(part.lines, 'title'));
      else {
        section.author = this.skipLabel(this.block(part.lines, 'byline'));
      }
    }
  }

  private item() {
    const section = this.open('chapter');
    section.item = true;
    return section;
  }
}
