import { looksLikeBody } from './entry-parts.ts';

/** 主　编：, 采访人：, 课题组：: labels of who made a work; print may spread them. */
export const makers =
  '副\\s?主\\s?编|(?:执行)?主\\s*编|责\\s?任\\s?编\\s?辑|编\\s*辑|编\\s*者|编\\s*写|编\\s*发|编\\s*著|撰\\s*稿|撰\\s*文|撰\\s*写|执\\s*笔|采\\s*写|采\\s*访|整\\s*理|供\\s*稿|作\\s*者|记\\s*者|通\\s?讯\\s?员|课题组(?:组长|成员|负责人)?|调研组(?:组长|成员)?|调查组|倡\\s?议|发\\s?起|主\\s*办|主编单位|编辑单位';
/** Labels of those who stand beside them: 顾问, 受访人, 摄影, 校对. */
const others =
  '顾\\s*问|编\\s*委|编委会|主\\s*任|副\\s?主\\s?任|成\\s*员|摄\\s*影|图\\s*片|封\\s?面\\s?题\\s?字|封\\s?面\\s?设\\s?计|题\\s*字|校\\s*对|校|审\\s*核|审\\s*稿|审\\s*定|受\\s?访|口\\s*述|讲\\s*述|监\\s*制|承\\s*办|印\\s*数|印\\s*制';

const makerLabel = new RegExp(`^(?:${makers})(?:人|者|单位)?\\s?[：:]`);
const anyLabel = new RegExp(`^(?:${makers}|${others})(?:人|者|单位)?\\s?[：:]`);

const name = '[\\u4e00-\\u9fff](?:[\\u4e00-\\u9fff·]{1,11}|\\s[\\u4e00-\\u9fff])';
/** 某某日报记者　张三, 某某报评论员　李四 王五. */
const reporterLine = new RegExp(
  `^[\\u4e00-\\u9fff]{0,16}(?:记者|通讯员|评论员|撰稿人)\\s+${name}(?:[\\s、]+${name}){0,4}$`,
);
/** 某中心　张三　李四／文　王五／图: what each of them did stands behind a stroke. */
const strokeLine = /^[^，。；：！？“”《》]{3,60}[/／](?:文|图|摄|摄影|文图|图文)$/;

const done = '口述|讲述|整理|记录整理|搜集整理|撰文|执笔|采写|编写|编撰|供稿|摄影';
const short = '[\\u4e00-\\u9fff]{2,4}';
/** 某某　口述, 某某口述　某某整理: what each did stands behind the name, after a blank or more than once. */
const doneLine = new RegExp(
  `^(?:${short}(?:[\\s、]${short}){0,2}\\s+(?:${done})|(?:${short}(?:${done})\\s+){1,2}${short}(?:${done}))$`,
);
/** 撰文　某某　摄影　某某, 文/某某　图/某某: what each did stands before the name. */
const doingLine = new RegExp(
  `^(?:(?:${done}|撰稿|文字)\\s+${short}(?:[\\s、]${short}){0,4}|[文图摄][/／]${short}(?:[\\s、]+(?:[文图摄][/／])?${short}){0,3})$`,
);

/** Whether a short line under a title says who made it, and is no title itself. */
export const isCredit = (text: string): boolean =>
  text.length <= 60 && [anyLabel, reporterLine, strokeLine, doneLine, doingLine].some((form) => form.test(text));

/** Whether such a line names its makers: 受访人：… and 顾问：… name others. */
export const namesMakers = (text: string): boolean => !anyLabel.test(text) || makerLabel.test(text);

/** 某报评论员　张三 at a text's end. */
export const isReporterLine = (text: string): boolean => text.length <= 40 && reporterLine.test(text);

const issue =
  /\s*(?:[（(]?(?:(?:19|20)\d\d|[一二][一二三四五六七八九〇○零]{3})年\s?第?\s?[\d一二三四五六七八九十]{1,3}\s?[期号][）)]?|[（(]?(?:总\s?)?第\s?[\d一二三四五六七八九十百]{1,4}\s?[期号][）)]?|[（(]\d{1,2}月\d{1,2}日(?:\d{1,2}(?:时|：\d\d))?[）)])$/;

/** Length of the issue at the end of a bulletin's title: 第11期, （第15号）, 一九八八年第四期, （9月30日22时）. */
export function issueAtEnd(title: string): number {
  let length = 0;
  for (let times = 0; times < 2; times++) {
    const found = issue.exec(title.slice(0, title.length - length).slice(-30));
    if (!found) break;
    length += found[0].length;
  }
  return length;
}

/** A bulletin's title in 《》 behind the body that issues it: 某县总工会《工会动态》, 某区公所编《某某农情》. */
export function bodyAndBulletin(title: string): { body: number; start: number; end: number } | undefined {
  const found = /^([^《》“”，。；：]{3,30}?)\s?(?:主?编印?|主办)?\s?《([^《》]{2,30})》$/.exec(title);
  if (!found || !(looksLikeBody(found[1]!) || /(?:公所|指挥部|总工会|妇联|团委|[会队])$/.test(found[1]!)))
    return undefined;
  const start = title.length - found[2]!.length - 1;
  return { body: found[1]!.length, start, end: title.length - 1 };
}

/** A title with its author in brackets behind it: 驻村日记（某县某镇　张三）. */
export function titleAndAuthor(title: string): { title: number; start: number; end: number } | undefined {
  const found = /^([^（）]{4,40})（([^（）]{2,24}\s[\u4e00-\u9fff]{2,4})）$/.exec(title);
  if (!found || /[\d《》“”]/.test(found[2]!)) return undefined;
  const from = found[2]!.lastIndexOf(' ');
  const before = found[2]!.slice(0, from).trim();
  if (!(looksLikeBody(before) || /[省市县区旗州盟镇乡村]$/.test(before))) return undefined;
  return { title: found[1]!.length, start: found[1]!.length + 1, end: title.length - 1 };
}

/** 三月廿二　阴: the day over an entry of a diary. */
export const diaryDay =
  /^\S{0,12}(?:[月日]|月[初廿卅十]?[一二三四五六七八九十])\s+(?:星期[一二三四五六日天]\s+)?(?:阴|晴|雨|雪|多云|小雨|大雨|中雨|风)\S{0,4}$/;
