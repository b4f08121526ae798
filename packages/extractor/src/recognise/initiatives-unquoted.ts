import type { Doc } from '../text/doc.ts';
import type { InitiativeMention } from '../text/mentions.ts';
import type { InitiativeWords } from './initiative-heads.ts';
import { numeralValue } from './number-abbreviation.ts';

/** Verbs of setting up, giving out and carrying through, right before the name of what they govern. */
const verbs =
  '(?:创建|推行|实行|试行|施行|建立|成立|组建|设立|设置|开设|开办|创办|兴办|办起|建起|搞起|组成(?!员)|编成|结成|改成|改造成|推出|推广|推开|开通|上线|试点|恢复|发起|组织|招募|制定|印制|制作|发放|签订|落实|坚持|举办|开展|举行|创立|创设|领办|共建|立下|提取|采用|创出|摸索出|探索出|抓好|统一印制|(?<![建下附预假创开])设(?![立置施有在计])|(?<![举主承经市县区省委府党政开创])办(?![起好公理成])|(?<![出分印])发(?![放展给起出]))';
const counted = '(?:(?:\\d{1,4}|[一二两三四五六七八九十几])[支个处家所间座名张本份辆块面台项种条套次])?';
/** What such names end in, by what they are: groups, places, papers, money, days and ways of doing. */
const heads =
  '(?:突击队|义务队|监督队|服务队|宣讲团|讲解队|巡诊队|运销队|敢死队|小分队|[\\u4e00-\\u9fff]队|小组|互助组|轮值组|[\\u4e00-\\u9fff]组|[\\u4e00-\\u9fff]团|协会|研究会|互助会|评理会|理事会|故事会|座谈会|说和会|联合社|联盟|[\\u4e00-\\u9fff]站|[\\u4e00-\\u9fff]点|[\\u4e00-\\u9fff]室|夜校|[\\u4e00-\\u9fff]校|[识补文]字?[\\u4e00-\\u9fff]?班|示范园|食堂|冷库|[\\u4e00-\\u9fff]{2}间|之家|[\\u4e00-\\u9fff]卡|[\\u4e00-\\u9fff]券|标准单|歌本|公约|基金|互助资金|引导资金|互助金|救急金|补助金|[\\u4e00-\\u9fff]贷|保险|[\\u4e00-\\u9fff]日|党课|活动课|电话|热线|通道|平台|体系|[\\u4e00-\\u9fff]制|制度|机制|模式|办法|[\\u4e00-\\u9fff]法|培训|服务|评级|公示|夜巡|问政|联防|竞赛|对手赛|文化节)';

const programs = /(?:竞赛|对手赛|文化节)$/;
/** What every place has, and what describes instead of naming. */
const ordinary =
  /^(?:的|部会|.{1,4}第一个|百个|[乡片村]镇?有|组成|健全|完善|[放立起好展管])|^(?:各|全|新|了|第|专门|专业|相应|相关|有关|多|一批|若干|一系列|乡镇|镇村|村级(?!互助)|县级|市级|省级|基层|综合|专项|便民|为民|本|该|首|其|此|这|那|某|联合|专兼职|临时|必要|具体|严格|科学|完善|良好|长效|内部|管理|规章|会议|值班|学习|考勤|财务|民主生活|组织生活)|(?:领导小组|协调小组|工作小组|党小组|村民小组|委员会|指挥部|办公室|工作队|专业队|施工队|代表团|考察团|工作组|调查组|调研组|课题组|专家组|考核组|督导组|督查组|检查组|党校|学校|小学|中学|大学|医院|卫生室|图书室|阅览室|活动室|会议室|教室|医务室|办公点|试点|重点|特点|要点|观点|热点|亮点|难点|焦点|车站|电站|水站|泵站|网站|工厂|加工厂|公司|信用社|供销社|联社|现金|奖金|租金|资金|押金|罚金|税金|股金|本金|节日|假日|生日|当日|次日|今日|近日|每日|法制|编制|体制|机制体制|研制|控制|限制|强制|抵制|节制|自制|复制|所有制|股份制|合作制|承包制|责任制|负责制|合同制|聘任制|任期制|工资制|方法|办法|做法|想法|看法|说法|立法|执法|司法|守法|普法|依法|违法|书法|用法|宪法|刑法|民法|语法|用电|(?:技术|业务|集中|专题|岗前|技能)培训|^[\u4e00-\u9fff]{0,2}培训|(?:公共|优质|便民|上门|为民|综合|全程|跟踪|志愿|社会化)服务|^[\u4e00-\u9fff]{0,2}服务|文明公约|村规民约)$/;
const inside =
  /(?<!下)的(?!.{0,3}(?:制|办法|服务|模式|会)$)|[有了为把将与及由以向从使让被并而或该其]|等(?!高)|(?<![结面核校配绝])对(?![手口子账])|(?<![劝共调讲温平说])和(?![谐解睦美事])|在(?![岗线校职])/;

/** Lists of what a way of doing holds, and its name behind 的. */
const composed =
  /(?:推行|实行|试行|落实|建立|采取|采用|创立|探索|推出|坚持|形成)(?:了|起|出)?((?:[\u4e00-\u9fff]{2,10}、){1,4}[\u4e00-\u9fff]{2,10}?)的([\u4e00-\u9fff]{2,8}?(?:制|制度|责任制|机制|模式|办法|服务))(?=[，。；（])/dg;

/** What may follow such a name, and the last of several. */
const behind = '[，。；：、（\\n]|\\d|——|的(?:做法|办法|经验)';
const behindLast = '(?=[，。；：（\\n]|\\d)';
/** 河湖长制、林长制和田长制: what is named beside the first. */
const besideFirst = new RegExp(`^(?:[、和与及]|以及)([\\u4e00-\\u9fff]{1,10}?${heads})(?=${behind}|[和与及])`);

const patternOf = new WeakMap<InitiativeWords, RegExp>();

/**
 * Names without quotation marks behind a verb of setting up or carrying through, up to a mark: 办起种子串换点, 推行局长电视问政,
 * 发放创业培训券52张.
 */
export function unquotedNames(
  doc: Doc,
  words: InitiativeWords,
  taken: (start: number, end: number) => boolean,
): InitiativeMention[] {
  let pattern = patternOf.get(words);
  if (!pattern) {
    pattern = new RegExp(
      `${verbs}(?:了|起|出|好)?${counted}([\\u4e00-\\u9fff]{1,10}?${heads})(?=${behind}|[和与及][\\u4e00-\\u9fff]{1,10}?${heads}${behindLast})`,
      'dg',
    );
    patternOf.set(words, pattern);
  }
  const found: InitiativeMention[] = [];
  for (const match of doc.text.matchAll(composed)) {
    const [listStart, listEnd] = match.indices![1]!;
    const [nameStart, end] = match.indices![2]!;
    const items = match[1]!.split('、');
    const counts = numeralValue(match[2]![0]) === items.length;
    // 定品种、定面积、定价格的三定合同制 is the three; 谁种谁有、谁治谁得的山林承包制 is named by what it holds.
    const sizes = items.map((item) => item.length);
    if (!counts && (Math.max(...sizes) - Math.min(...sizes) > 1 || end - listStart > 24)) continue;
    const start = counts ? nameStart : listStart;
    if (taken(listStart, listEnd) || taken(nameStart, end)) continue;
    found.push({
      kind: 'initiative',
      start,
      end,
      name: doc.text.slice(start, end),
      initiativeKind: 'practice',
      rule: 'initiative/composed',
      confidence: 0.7,
      ...(counts && { statedCount: items.length }),
    });
  }
  const add = (start: number, name: string, shortest: number): boolean => {
    const end = start + name.length;
    if (name.length < shortest || name.length > 13 || ordinary.test(name) || inside.test(name)) return false;
    // What another rule has is named all the same, and so is what stands beside it.
    if (taken(start, end)) return true;
    if (isOrdinary(name.slice(0, -1), words) || words.determiners.at(doc.text, start) !== '') return false;
    found.push({
      kind: 'initiative',
      start,
      end,
      name,
      initiativeKind: programs.test(name) ? 'program' : 'practice',
      rule: 'initiative/unquoted',
      confidence: 0.65,
    });
    return true;
  };
  for (const match of doc.text.matchAll(pattern)) {
    const [start, end] = match.indices![1]!;
    if (!add(start, match[1]!, /[团贷]$/.test(match[1]!) ? 3 : 4)) continue;
    for (let at = end, next = nextBeside(doc.text, at); next; next = nextBeside(doc.text, at)) {
      if (!add(next.start, next.name, 3)) break;
      at = next.start + next.name.length;
    }
  }
  return found;
}

function nextBeside(text: string, at: number): { start: number; name: string } | undefined {
  const match = besideFirst.exec(text.slice(at, at + 28));
  return match ? { start: at + match[0].length - match[1]!.length, name: match[1]! } : undefined;
}

/** Whether ordinary words make up the whole of what stands before the last character. */
function isOrdinary(text: string, words: InitiativeWords): boolean {
  let at = 0;
  for (let word = words.generic.at(text, at); word !== ''; word = words.generic.at(text, at)) at += word.length;
  return at === text.length;
}
