import type { Doc } from '../text/doc.ts';
import type { InitiativeMention } from '../text/mentions.ts';
import { CharSet } from '../text/word-set.ts';
import { split } from './gloss-items.ts';
import type { InitiativeWords } from './initiative-heads.ts';
import { numeralValue } from './number-abbreviation.ts';

const namedOutright =
  /(?:取名(?:为|叫)?|起名(?:为|叫)?|(?<!提)名为|名叫|定名为|叫做|(?<=[群众姓民家人们其])(?:被)?称(?:之)?[为作]|谓之|称其为|号称)([\u4e00-\u9fff]{3,8})(?=[，。；、）\n])/dg;
const behindContent =
  /“[^“”\n]{2,20}[、，][^“”\n]{2,60}”的([一二两三四五六七八九][\u4e00-\u9fff]{1,4}?(?:法|制|办法|机制|模式|制度|工作法|保险|贷款|管理|服务|基金|行动|活动|工程))(?=[，。；、（])/dg;
const countedList =
  /([^，。；：\n（）《》]{6,70}?)([三四五六七八九])[项大个种](?:[\u4e00-\u9fff]{0,4}?)(制度|机制|工程|活动|行动|办法|模式|计划|工作法|举措|措施)/dg;

const stops = new CharSet('，。；：\n（）《》');
const counts = new CharSet('三四五六七八九');
const measures = new CharSet('项大个种');

/** Counted lists: searched for only between two stops that have a count between them, as few have. */
function* countedLists(text: string): Generator<{ match: RegExpExecArray; from: number }> {
  for (let at = 0; at < text.length; at++) {
    if (!counts.has(text.charCodeAt(at)) || !measures.has(text.charCodeAt(at + 1))) continue;
    let from = at;
    while (from > 0 && !stops.has(text.charCodeAt(from - 1))) from--;
    while (at < text.length && !stops.has(text.charCodeAt(at))) at++;
    for (const match of text.slice(from, at).matchAll(countedList)) yield { match, from };
  }
}

/** 取名廊桥夜话; 建立了党员设岗定责、无职党员星级管理、流动党员“候鸟档案”三项制度: names that stand without quotation marks. */
export function namesOutright(
  doc: Doc,
  words: InitiativeWords,
  taken: (start: number, end: number) => boolean,
): InitiativeMention[] {
  const { text } = doc;
  const found: InitiativeMention[] = [];
  const add = (start: number, end: number, rule: string, kind: InitiativeMention['initiativeKind']) => {
    if (!taken(start, end))
      found.push({
        kind: 'initiative',
        start,
        end,
        name: text.slice(start, end),
        initiativeKind: kind,
        rule,
        confidence: 0.7,
      });
  };
  for (const match of text.matchAll(namedOutright)) {
    const [start, end] = match.indices![1]!;
    add(start, end, 'initiative/named-outright', 'practice');
  }
  // 实行“亲帮亲、邻帮邻”的三帮法: what it holds stands before it in quotation marks.
  for (const match of text.matchAll(behindContent)) {
    const [start, end] = match.indices![1]!;
    add(start, end, 'initiative/behind-content', 'practice');
  }
  for (const match of text.matchAll(setUp(words))) {
    const [start, end] = match.indices![1]!;
    if (isName(text.slice(start, end))) add(start, end, 'initiative/set-up', 'practice');
  }
  for (const match of text.matchAll(offered)) {
    const [start, end] = (match.indices![1] ?? match.indices![2])!;
    const name = text.slice(start, end);
    if (isName(name) && !/^(?:每|生|纪念|节)/.test(name)) add(start, end, 'initiative/offered', 'practice');
  }
  for (const match of text.matchAll(parallelWay)) {
    const [start, end] = match.indices![1]!;
    const sizes = match[1]!.split('、').map((item) => item.length);
    if (Math.max(...sizes) - Math.min(...sizes) > 1 || taken(start, end)) continue;
    found.push({
      kind: 'initiative',
      start,
      end,
      name: match[1]!,
      initiativeKind: 'practice',
      rule: 'initiative/parallel-way',
      confidence: 0.7,
      full: { start, end: match.index + match[0].length },
    });
  }
  for (const match of text.matchAll(founded)) {
    const [start, end] = match.indices![1]!;
    if (!plain.test(match[1]!) && !common.test(match[1]!)) add(start, end, 'initiative/founded', 'practice');
  }
  const { ofPlace, inSubtitle } = placedNames(words);
  for (const match of text.matchAll(ofPlace)) {
    const [start, end] = match.indices![1]!;
    if (isName(match[1]!)) add(start, end, 'initiative/of-place', 'practice');
  }
  for (const match of text.matchAll(systems)) {
    const [start, end] = match.indices![1]!;
    if (!commonSystem.test(match[1]!)) add(start, end, 'initiative/system', 'practice');
  }
  for (const section of doc.sections)
    for (const subtitle of [section.subtitle, ...section.entries.map((entry) => entry.subtitle)]) {
      if (!subtitle) continue;
      const range = inSubtitle.exec(text.slice(subtitle.start, subtitle.end))?.indices?.[1];
      if (range) add(subtitle.start + range[0], subtitle.start + range[1], 'initiative/subtitle', 'practice');
    }
  for (const { match, from } of countedLists(text)) {
    const [start, end] = match.indices![1]!;
    const items = split(text, from + start, from + end, '、');
    const count = numeralValue(match[2]);
    if (items.length !== count) continue;
    const [first, ...rest] = items;
    const lead =
      words.introducing.before(text, first!.end, first!.start) === ''
        ? leadOf(text.slice(first!.start, first!.end), words)
        : 0;
    if (lead === 0) continue;
    const kind = words.headOf.get(match[3]!)?.kind ?? 'practice';
    for (const item of [{ start: first!.start + lead, end: first!.end }, ...rest]) {
      const size = item.end - item.start;
      if (size >= 3 && size <= 14 && !/[“”]/.test(text.slice(item.start, item.end)))
        add(item.start, item.end, 'initiative/listed-before-count', kind);
    }
  }
  return found;
}

const settersUp =
  '(?:开通|配发|首创|推行|实行|发放|印制|制作|开播|上线|投用|启用|签订|组建|开办|创办|增设|联设|嗣设|设立|办起|搞了个|搞起|办好|成立|推出|建起|拉起|组织起|开设|打造|建立|创设|创建|设置|推行|推广|恢复|发起|探索|推开|依托)(?:了|起)?';
const howMany =
  '(?:(?:\\d{1,4}|[一二两三四五六七八九十几]{1,2})(?:[支个处家所间座名张本份辆块面台]))?(?:[支个处家所间座名])?(?:由[^，。；“”的]{2,12}的)?';
const setUpOf = new WeakMap<InitiativeWords, RegExp>();

/** 开办了冬季暖居点: a verb, and a name of two characters or more before a thing of the lexicon. */
function setUp(words: InitiativeWords): RegExp {
  let pattern = setUpOf.get(words);
  if (!pattern) {
    const name = `([\\u4e00-\\u9fff]{2,9}?(?:${words.things.join('|')}))`;
    pattern = new RegExp(`${settersUp}${howMany}${name}(?=[，。；、\\d的和与及——（]|$)`, 'dg');
    setUpOf.set(words, pattern);
  }
  return pattern;
}

/** 把每月10日定为屋场议事日, 推出妇女小额担保贷款. */
const offered =
  /(?:定为|设为|确定为|作为)([\u4e00-\u9fff]{3,8}(?<![节假工昔往])日)(?=[，。；、（])|推出(?:了)?([\u4e00-\u9fff]{3,9}(?:贷款|保险|套餐))(?=[，。；、（])/dg;
/** 采取村点单、县派单、团送戏的办法: things of one length that a way of doing is made of. */
const parallelWay =
  /(?:采取|采用|实行|推行|试行|探索出|走出|推出|形成|创出|率先采用)(?:了)?((?!一条)(?:[\u4e00-\u9fff]{3,8}、){1,3}[\u4e00-\u9fff]{3,8}?)(?:的)?(?:经营|管理|运行|工作|服务|合作)?(?:办法|做法|模式|路子|机制|方式)(?=[，。；、（])/dg;

/** 成立了沿黄瓜菜运销队, 开办侨法宣传角: what was founded under a name of some length, none that every place has. */
const founded =
  /(?:成立|组建|组织起|拉起|办起|建起|开办|创办|建立|设立|搭起|开设|办成|建成)(?:了|起)?(?:(?:\d{1,4}|[一二两三四五六七八九十几]{1,2})[支个处家所间座])?([\u4e00-\u9fff]{3,9}(?:队|会|社|角|栏|网|室|班|团|坊|屋|亭|超市|夜校|课堂|基地|中心|工作站|服务点))(?=[，。；、（])/dg;
const common =
  /(?:领导小组|委员会|指挥部|办公室|工作队|党支部|支部|党组织|合作社|公司|联社|供销社|信用社|代表大会|代表会|大会|人大|[学协商工]会|[联研基同][谊究金乡]会|卫生室|图书室|阅览室|活动室|会议室|教室|医务室|警务室|居委会|村委会|管委会|工作组|专业队|施工队|代表团|考察团|培训班|学习班|互联网|电网|管网|路网|水网|渠网|宣传栏|公开栏|橱窗|生产基地|种植基地|养殖基地|示范基地|产业基地|培训基地|教育基地|政务服务中心|行政服务中心|便民服务中心|服务中心|文化中心|活动中心)$|[了在对为把将与和及由的以各]/;

/** 试行荒山入股分红制: what is carried out and ends in 制; 责任制, 合同制 and the like are in use everywhere. */
const systems = /(?:推行|试行|实行|首创|独创|推广|探索)(?:了|出)?([\u4e00-\u9fff]{2,9}制)(?=[，。；、（：]|的(?!度))/dg;
const commonSystem =
  /(?:责任|所有|承包|合同|聘任|任期|股份|合作|负责|目标|学分|学年|工资|会计|审批|许可|定编|体|编|机|法|节|控|管|限|复|抵|牵|强|自|研|[一-龥]建)制$|[的了在对为把将与和及由]/;

const placedOf = new WeakMap<InitiativeWords, { ofPlace: RegExp; inSubtitle: RegExp }>();

/** 某镇的院坝说事会; ——某区推行党员议事厅侧记: things of the lexicon behind the place that has them. */
function placedNames(words: InitiativeWords): { ofPlace: RegExp; inSubtitle: RegExp } {
  let patterns = placedOf.get(words);
  if (!patterns) {
    const things = words.things.join('|');
    patterns = {
      ofPlace: new RegExp(
        `(?<=[县区镇乡村旗木里]|街道)的([\\u4e00-\\u9fff]{2,9}?(?:${things}))(?=[，。；、也被受就越每（]|$)`,
        'dg',
      ),
      inSubtitle: new RegExp(
        `^.*[省市县区旗州镇乡村道](?:推行|建立|实行|开展|创办|开办|设立|建设|发展)?([\\u4e00-\\u9fff]{2,10}?(?:制|通道|${things}))(?:建设|运行)?(?:的)?(?:侧记|见闻|纪事|纪实|调查|巡礼|小记|探访|实践|探索|做法|尝试|启示|调研)`,
        'd',
      ),
    };
    placedOf.set(words, patterns);
  }
  return patterns;
}

/** What such a name must not begin with: a mere description of what was set up. */
const plain =
  /^(?:各|全|新|了|第|专门|专业|相应|多|一批|若干|乡镇|镇村|村级|县级|市级|基层|综合|专项|便民|为民|志愿|青年|党员|群众|社区|农村|本|该|首|第|老年|文化|农家|流动人口|临时|联合|专兼职)/;

/** Length of what leads up to the first thing of a list: up to the verb that carries it out; 0 for none. */
function leadOf(item: string, words: InitiativeWords): number {
  for (let end = item.length - 4; end >= 2; end--) {
    if (words.introducing.before(item, end) === '') continue;
    return end + (/^[了起]/.test(item.slice(end)) ? 1 : 0);
  }
  return 0;
}

const periodic =
  /(?<=[，。；：、\n“实行推立健全善了])(?:(?:[日周旬月季年]|半年)[\u4e00-\u9fff]{2,4}、){1,3}(?:[日周旬月季年]|半年)[\u4e00-\u9fff]{2,4}?(?=(?:的)?(?:工作)?(?:机制|制度|办法|工作法))/g;

const periods = new CharSet('日周旬月季年半');

/** Where such a list stands: searched for only in stretches of words that have a period behind a 、. */
function periodicLists(text: string): { start: number; name: string }[] {
  const found: { start: number; name: string }[] = [];
  const isWord = (at: number) => {
    const code = text.charCodeAt(at);
    return (code >= 0x4e00 && code <= 0x9fff) || code === 0x3001;
  };
  for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) {
    if (!periods.has(text.charCodeAt(at + 1))) continue;
    let from = at;
    while (from > 0 && isWord(from - 1)) from--;
    while (isWord(at + 1)) at++;
    // What stands before the stretch says whether a name may begin there.
    const before = Math.max(0, from - 1);
    for (const match of text.slice(before, at + 1).matchAll(periodic))
      found.push({ start: before + match.index, name: match[0] });
  }
  return found;
}

/** 月调度、季通报、年考核机制: what is done every so often, named as one. */
export function periodicNames(
  doc: Doc,
  words: InitiativeWords,
  taken: (start: number, end: number) => boolean,
): InitiativeMention[] {
  return periodicLists(doc.text).flatMap(({ start, name }): InitiativeMention[] => {
    const end = start + name.length;
    const head = words.heads.at(doc.text, end);
    if (taken(start, end)) return [];
    return [
      {
        kind: 'initiative',
        start,
        end,
        name,
        initiativeKind: 'practice',
        rule: 'initiative/bare-periodic',
        confidence: 0.75,
        ...(head !== '' && { full: { start, end: end + head.length } }),
      },
    ];
  });
}

/** Whether words name something of one's own: none that every place has, and no clause. */
const isName = (words: string): boolean => !plain.test(words) && !/[了在对为把将与和及由的]/.test(words);
