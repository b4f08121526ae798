import { CharSet } from '../text/word-set.ts';
import { looksLikeBody, placed } from './entry-parts.ts';

/**
 * Frequent surnames: with them a name is told from the second half of a title. Those of the lexicon are more and rarer;
 * structure is read before the lexicon is at hand, and a title's half must not pass for a name.
 */
const surnames = new CharSet(
  '赖王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤柳温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柴甘包祝宁尚符舒阮纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柯蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝普洪隆储涂晁花封揭',
);
const compound = /^(?:欧阳|上官|司马|诸葛|皇甫|令狐|尉迟|司徒|慕容|夏侯|东方|公孙|端木|拓跋|呼延|南宫|闻人|澹台)/;

/** How surely a text names who wrote something: not at all, where its place says so, or outright. */
export type Rank = 0 | 1 | 2;

/** Last characters of bodies, of which some end other words too. */
const bodyEnds = new CharSet(
  '委部局厅办室所院校处社站组会联协府署司团队厂场店馆园心学区县市镇乡村州盟旗省报网行居庄科',
);
/** What the name of a body has none of. */
const wordsOfTitles =
  /[的了把让给被使是在怎不]|[推践]行|实施|开展|召开|举行|举办|启动|出台|构建|打造|努力|推动|发挥|加强|坚持|如何|建[设起在成到]|走[进出向]|[搬迈]进|创[建新]|做[好法]|抓[好住]/;
const endsTitle =
  /(?:工作|两委|机会|大会|社会|农村|社区|园区|小区|全部|(?:先进|示范|文明|强|大|小康|试点|和谐|模范|新|富)[县镇乡区市村])$/;
const post =
  /(?:书记|主任|部长|局长|[省市县区州乡镇盟旗村厅司]长|院长|校长|处长|科长|股长|所长|站长|会长|队长|组长|主席|委员|记者|教授|讲师|教师|教员|研究员|专员|秘书长|调研员|巡视员|通讯员|评论员|编辑|编者|编委会|作者|干事|社员|执笔|整理|供稿|常委)$/;
/** What stands beside a person: 女, 瑶族. */
const besidePerson = /^(?:男|女|[\u4e00-\u9fff]{1,5}族|等)$/;
const label = /^(?:执笔|作者|整理|供稿|撰稿|文|课题组成员)[：:\s]?(?=\S)/;

/** 王建忠, 欧阳国栋, 买买提·艾山, 张三等: whether a word has the form of a person's name. */
export function isPerson(word: string): boolean {
  const name = word.endsWith('等') && word.length > 3 ? word.slice(0, -1) : word;
  if (/^[\u4e00-\u9fff]{1,7}(?:·[\u4e00-\u9fff]{1,7}){1,2}$/.test(name)) return true;
  if (!/^[\u4e00-\u9fff]{2,4}$/.test(name)) return false;
  if (compound.test(name)) return name.length >= 3;
  return name.length <= 3 && surnames.has(name.charCodeAt(0)) && !/[镇乡县市区村局委办部]$/.test(name);
}

/** How surely one word without spaces names a body, a person, or a person's post. */
function rankOfItem(item: string): Rank {
  const word = item.replace(label, '');
  if (word.length < 2 || word.length > 40) return word === '女' || word === '男' ? 1 : 0;
  if (isPerson(word)) return 1;
  // 张三（某县县委）.
  const bracket = /^([^（）]{2,20})（([^（）]{2,24})）$/.exec(word);
  if (bracket)
    return isPerson(bracket[1]!.replace(' ', '')) || rankOfItem(bracket[1]!) > 0 ? rankOfItem(bracket[2]!) : 0;
  if (besidePerson.test(word)) return 1;
  if (post.test(word) && !/[“”，。：]/.test(word)) return word.length > 5 && !wordsOfTitles.test(word) ? 2 : 1;
  if (/[，。；？！“”：|｜…]/.test(word) || endsTitle.test(word)) return 0;
  if (wordsOfTitles.test(word)) return /^(?:中共|中国共产党)/.test(word) && looksLikeBody(word) ? 2 : 0;
  if (looksLikeBody(word)) return placed.test(word) && word.length >= 4 ? 2 : 1;
  if (/[\u4e00-\u9fff]人大$/.test(word)) return 1;
  return bodyEnds.has(word.charCodeAt(word.length - 1)) && /^[\u3400-\u9fff（）·《》\dA-Za-z]+$/.test(word) ? 1 : 0;
}

/** A word of a line with its offsets, and how surely it is part of an author's name. */
export interface Word {
  start: number;
  end: number;
  rank: Rank;
  /** More than one blank, or a tab, stands before it. */
  wide: boolean;
}

const hanOne = /^[\u4e00-\u9fff]$/;

/**
 * The words of `[start, end)` of a line, parted by spaces; 李　伟 is one word.
 * @param cells offsets where a cell of a table begins: behind a tab a gap is wide, whatever its breadth
 */
export function wordsOf(text: string, start: number, end: number, cells: ReadonlySet<number>): Word[] {
  const words: Word[] = [];
  let at = start;
  let last = start;
  while (at < end) {
    while (at < end && text[at] === ' ') at++;
    if (at >= end) break;
    let to = at;
    while (to < end && text[to] !== ' ') to++;
    const before = words.at(-1);
    const spread =
      before !== undefined &&
      (to - at === 1 || text[at + 1] === '（') &&
      before.end - before.start <= 2 &&
      hanOne.test(text[at]!) &&
      (surnames.has(text.charCodeAt(before.start)) || compound.test(text.slice(before.start, before.end))) &&
      at - before.end <= 3 &&
      !text.slice(before.start, before.end).includes(' ');
    // 张 小 明 too: the third character.
    if (spread && isPerson(text.slice(before.start, before.end) + text[at])) {
      before.end = to;
      before.rank = 1;
    } else {
      words.push({ start: at, end: to, rank: 0, wide: at - last > 1 || cells.has(at) });
    }
    last = to;
    at = to;
  }
  for (const word of words) word.rank ||= rankOfWord(text.slice(word.start, word.end));
  return words;
}

/** How surely a word names bodies or persons, one or several: 甲县教育局、乙县公安局. */
function rankOfWord(word: string): Rank {
  let best: Rank = 0;
  for (const item of word.split(/[、，；&/]/)) {
    const rank = item === '' ? 0 : rankOfItem(item);
    if (rank === 0) return 0;
    if (rank > best) best = rank;
  }
  return best;
}

/** How surely a whole text, spaces and all, says who wrote something. */
export function authorship(text: string): Rank {
  let best: Rank = 0;
  for (const { rank } of wordsOf(text, 0, text.length, none)) {
    if (rank === 0) return 0;
    if (rank > best) best = rank;
  }
  return best;
}
const none: ReadonlySet<number> = new Set();
