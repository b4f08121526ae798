import { makers } from '../structure/credits.ts';
import type { Range, Section } from '../text/doc.ts';

/** 某县政府工作会议纪要, 某局2013年信息, 某某办公室简报: whose minutes or bulletin it is. */
const serial =
  /^([^《》“”：]{4,40}?)(?:(?:19|20)\d\d年)?(?:第?[一二三四五六七八九十\d]{1,4}次)?(?:(?:工作|办公|专题|常务|常委|全体|联席|协调)*会议纪要|(?:工作)?(?:简讯|简报|信息|动态|快报|专报))$/;

/** The bodies before 关于 in a document's title, or before the year of a report on a body's own work (某局2010年工作总结). */
export function issuerInTitle(text: string, title: Range): Range | undefined {
  const name = text.slice(title.start, title.end);
  const about = name.search(/(?:批?转发|批转|印发)|关于/);
  if (about > 2) return { start: title.start, end: title.start + about };
  const own =
    /^([^《》“”\d]{4,40}?)\s?(?:(?:19|20)\d\d|[一二][一二三四五六七八九〇○零]{3})年[^。]*(?:总结|报告|汇报|要点|打算|计划|公报|(?:工作|基本)?情况|答复)(?:（[^）]*）)?$/.exec(
      name,
    );
  if (own) return { start: title.start, end: title.start + own[1]!.length };
  const body = serial.exec(name)?.[1];
  return body === undefined ? undefined : { start: title.start, end: title.start + body.length };
}

/** …作了报道。（逍遥津街道办事处）: who sent an item in, in brackets behind its last sentence. */
export function bracketAtEnd(text: string, section: Range): Range | undefined {
  const tail = Math.max(section.start, section.end - 60);
  const found =
    /[。！？”]\s*（(?!联系|电话|责任?编|责编|编辑|本版|校对|作者)([^（）：]{3,40})(?<!供稿|整理)）\s*$/d.exec(
      text.slice(tail, section.end),
    );
  const range = found?.indices?.[1];
  return range && { start: tail + range[0], end: tail + range[1] };
}

/** 本办法由市直机关工委负责解释: who interprets the rules made them. */
export function interpreter(text: string, section: Range): Range | undefined {
  const tail = Math.max(section.start, section.end - 600);
  const found = /本(?:办法|规定|细则|制度|条例|方案|意见)由([^，。；\n]{3,40}?)(?:负责)?解释/d.exec(
    text.slice(tail, section.end),
  );
  const range = found?.indices?.[1];
  return range && { start: tail + range[0], end: tail + range[1] };
}

export const penHolder = (text: string, section: Range): Range[] => {
  const tail = Math.max(section.start, section.end - 60);
  const found = /(?:执笔(?:人)?|作者)[：:\s][^，。；）\n]{2,24}/.exec(text.slice(tail, section.end));
  return found ? [{ start: tail + found.index, end: tail + found.index + found[0].length }] : [];
};

/** Where a news item may name its reporters: at the head of the text, else at its end. */
export function reporters(text: string, section: Range): Range[] {
  const mark =
    /(?:特约记者|课题组成员|(?<![对向给诉])记者|通讯员|撰稿|(?<!工)作者(?![系为是单])|执笔|整理)[^，。；）\n]{2,40}/;
  const tail = Math.max(section.start, section.end - 120);
  return [
    { from: section.start, to: Math.min(section.end, section.start + 400) },
    { from: tail, to: section.end },
  ].flatMap(({ from, to }) => {
    const found = mark.exec(text.slice(from, to));
    return found ? [{ start: from + found.index, end: from + found.index + found[0].length }] : [];
  });
}

const credit = new RegExp(`(?<=^|[\\n（ ])(?:${makers})(?:人|者|单位)?\\s?[：:]`, 'g');
const nextLabel = /[\n ][^\n（）：。，]{1,10}[：:]/;

/** Who made a work, behind labels at its head or end: 主编：…, （整理：…　校：…）, 倡议人： with names on lines below. */
export function credits(text: string, section: Section): Range[] {
  const head = section.genre === 'front' ? section.end : Math.min(section.end, section.start + 200);
  const tail = Math.max(head, section.end - 160);
  return [
    { from: section.start, to: head },
    { from: tail, to: section.end },
  ].flatMap(({ from, to }) =>
    [...text.slice(from, to).matchAll(credit)].flatMap(({ index, 0: label }) => {
      // （责任编辑：某某） below a piece is the paper's.
      if ((from === tail || text[from + index - 1] === '（') && /编\s?辑/.test(label)) return [];
      const start = from + index + label.length;
      return [{ start, end: creditEnd(text, start, section.end) }];
    }),
  );
}

/** The names stand on the label's line, or below it where that says nothing. */
function creditEnd(text: string, start: number, limit: number): number {
  const window = text.slice(start, Math.min(limit, start + 120));
  const label = nextLabel.exec(window)?.index ?? window.length;
  const sentence = window.indexOf('。');
  const stop = Math.min(label, sentence < 0 ? window.length : sentence);
  let line = window.indexOf('\n');
  if (line < 0 || line >= stop) return start + stop;
  if (window.slice(0, line).replace(/（[^（）]*）|\s/g, '') !== '') return start + line;
  for (let next = line; next >= 0 && next < stop; next = window.indexOf('\n', line + 1)) {
    const end = window.indexOf('\n', next + 1);
    if ((end < 0 ? stop : end) - next > 30) break;
    line = end < 0 ? stop : end;
  }
  return start + Math.min(line, stop);
}

/** （某某 供稿）, 某会 某某撰文, 本信息由某某采写: who sent in what ends here. */
export function sentIn(text: string, section: Range): Range[] {
  const tail = Math.max(section.start, section.end - 160);
  const end = text.slice(tail, section.end);
  return [
    /[（\n ，]([^（）\n：。，]{2,30}?)\s*(?:供稿|撰文|采写)(?=[）\n ]|$)/d,
    /[（，]([^（）\n：。，]{2,30}?)\s*整理(?=[）])/d,
    // 某某　二〇〇三年三月 below a letter.
    /\n([\u4e00-\u9fff·]{2,8})\s+(?:(?:19|20)\d\d|[一二][一二三四五六七八九〇○零]{3})年[^\n。，]{0,10}(?=\n|$)/d,
    /本(?:信息|文|期|刊|稿|简报|专报)由([^，。；\n]{2,30}?)(?:采写|供稿|整理|编发|执笔|撰写|编写)/d,
  ].flatMap((form) => {
    const range = form.exec(end)?.indices?.[1];
    return range ? [{ start: tail + range[0], end: tail + range[1] }] : [];
  });
}

/** 全书由某某任主编，某某、某某任副主编: who edited the book that a preface or postscript speaks of. */
export function chiefEditors(text: string, section: Section): Range[] {
  if (section.genre !== 'preface') return [];
  const found =
    /(?:全书|本书|此书)由([^，。；\n]{2,30}?)(?:任|担任)?主编(?:，(?:由)?([^，。；\n]{2,40}?)(?:任|担任)副主编)?/d.exec(
      text.slice(section.start, section.end),
    );
  return [found?.indices?.[1], found?.indices?.[2]].flatMap((range) =>
    range ? [{ start: section.start + range[0], end: section.start + range[1] }] : [],
  );
}
