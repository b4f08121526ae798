import type { InitiativeWords } from './initiative-heads.ts';

/** 搭建两个平台：“甲”和“乙”: what a colon announces. */
const announced =
  /(?:平台|载体|机制|制度|抓手|模式|品牌|做法|举措|活动|工程|队伍|行动|项目|阵地|法宝|路径|体系|组织|工作法)：$/;
/** A line that ends soon and is no sentence. */
const headline = /^[^。，；：\n]{0,12}(?:\n|$)/;
const setsUp =
  /(?:(?<![建下附预假])设|(?<![举主承经市县区省委府党政])办|(?<![党共新扩修兴基组])建|(?<![独公自])立|(?<![首开])创|(?<![级党层会团业员部])组织|定为|召开|(?:改造|印|做|办|编|建|打造|汇编|开发|制)成|上线|启用|开发|研发|挂牌|(?<!悬)挂|辟|(?:立|挂|竖|贴|摆|设|写|印|刻)着|织(?:密|牢|就)?|(?:存|定|改)作)(?:了|起|出|立)?$/;

/** 他说：“…”, 强调“…”: somebody's words. */
export function isSpeech(before: string, words: InitiativeWords, size: number): boolean {
  const bare = before.replace(/[：，:]+$/, '');
  if (before !== bare && words.speechBefore.before(bare, bare.length) !== '') return true;
  if (/[：]$/.test(before) && size > 8) return true;
  return size > 10 && words.speechBefore.before(before, before.length) !== '';
}

/** 解决“…”问题, 严禁搞“…”: a fault, not a way of working. */
export function isFault(clause: string, after: string, words: InitiativeWords): boolean {
  const tail = after.replace(/^(?:等|等等|的)+/, '');
  const before = words.faultBefore.before(clause, clause.length);
  // 变成了, but not 形成了.
  const makes = before === '成了' && /[形建办写编组构养做培改]$/.test(clause.slice(0, -2));
  // 不得把试点当“盆景”来栽; 部分村“为开会而开会”.
  if (/(?:不得|不能|不要|不可|莫|别|避免|防止)[把将][^，。；]{1,8}(?:当|当作|当成|变成|搞成)$/.test(clause))
    return true;
  if (/^(?:个别|部分|少数|一些地方|有些地方)[^，。；]{0,10}$/.test(clause)) return true;
  return words.faultAfter.at(tail, 0) !== '' || (before !== '' && !makes);
}

export function isHonour(clause: string, after: string, words: InitiativeWords): boolean {
  if (words.honourAfter.at(after, 0) !== '') return true;
  for (let end = clause.length; end >= 1; end--) if (words.honourBefore.before(clause, end) !== '') return true;
  return false;
}

/** Whether a verb of carrying out governs what follows: 推行“…”, 设立外出流动党员“…”, 建立了“…”. */
export function isIntroduced(
  clause: string,
  before: string,
  after: string,
  words: InitiativeWords,
  size: number,
): boolean {
  for (let end = clause.length; end >= 2; end--) {
    const word = words.introducing.before(clause, end, 0);
    if (word === '') continue;
    const between = clause.slice(end).replace(/^[了起出]/, '');
    // 推行的“…”, 建立了基金和“…”.
    if (between === '的' || between === '的是' || (between.length <= 16 && !/[的是在把被让使说叫]/.test(between)))
      return true;
    break;
  }
  // 设“…”, 办“…”, 组织“…”, 把每月十日定为“…”: a short verb right before the name.
  // 还加了一个“回头单”, 代之以“红袖标巡逻队”
  if (
    size >= 3 &&
    /(?:(?:加|添|搞|做|推|开|建|办|设|创|弄|立|编)了(?:[一两三几])?(?:[个项条支套本张块座家间场道])?|代之以)$/.test(
      clause,
    )
  )
    return true;
  if (size >= 3 && /(?:担任|当上|当起|做起|兼任)$/.test(clause)) return true;
  // 派驻“老板值日员”, 每户发一张“明白票”, 聘请离退休干部当“名誉支书”.
  if (
    size >= 3 &&
    /(?:派驻|派出?|选派|配发|发放|发给|发了?|送上?)(?:[一两几]?[张个本块份只套名位])?$|(?:称|叫)[^，。；“”]{1,8}(?:为|作|做)$|(?:立|选|定|办|建|设|开|搭|织|推|树|创|配|组)(?:好|起|了)?一[块批条所个支张座间本份套部场]$|(?:聘请?|请)[^，。；]{0,14}(?:当|任|做|担任|为)$|(?:一律|统一)(?:实行)?$/.test(
      clause,
    )
  )
    return true;
  // 另加一张“回音条”, 添上“…”, 学回“…”, 改叫“…”, 有个“锹把子夜谈”.
  if (
    size >= 3 &&
    /(?:(?:另|又|还|再)?(?:添|加|配|附)上?(?:了)?(?:一|两|几)?[个项条支张块份道]?|学回|学来|学到|学去了?|借来|照搬了?|移植了?|复制了?|引来|搬来|请来|改叫|改名|改名为|更名为|改[为成作]|有个|有一[个项种支]|凭着?一[张本块]|靠着?一[张本块]|一[村户组队屋镇][一两][名个支])$/.test(
      clause,
    )
  )
    return true;
  if (setsUp.test(clause) || (clause === '' && announced.test(before))) return true;
  // 某镇“流动信访室”进嘎查: a heading that begins with whose it is.
  if (/^[^ ]{1,10}[县区旗镇乡村道木校院局委]$/.test(clause) && before.endsWith(`\n${clause}`) && headline.test(after))
    return true;
  // 推选9名“柿园管家”, 编成134个“党员联系户小组”: so many of what is made.
  if (
    size >= 3 &&
    /(?:制作|印制|编印|选聘|遴选|推选|评选|编成|组建|设立?|建立?|建成|成立|招募|聘请|培育|选出|选派|配备?|配齐|发展|开设|打造|开办|办起|命名|选树|培养)(?:了|起|出)?[^，。；]{0,6}(?:\d+|[一二两三四五六七八九十百几多]+)余?[多]?(?:名|个|支|家|处|所|座|户|位|间|条|批|块|本|张|套|面|份|场|期)$/.test(
      clause,
    )
  )
    return true;
  // 由党员能人牵头的“花木党小组”, 开通了朝汉双语的“乡音网校”: what it is made by, or what it is like.
  if (
    size >= 3 &&
    (/(?:牵头|领办|创办|发起|组织|主办|承办|举办|开办|自创|首创|独创|推出|坚持|发明|创造|研发|设计|摸索|琢磨|总结|创立|创设|试行|推行)出?的$/.test(
      clause,
    ) ||
      /(?:开通|开办|开设|设立|建立|创办|组建|打造|推出|创建|办起|建起)了?[^的，。；]{2,8}的$/.test(clause))
  )
    return true;
  // （一）白蒲镇：“飞地入股”。: a heading that says whose it is.
  if (size >= 3 && /[\n）、．.][ ]?[\u4e00-\u9fff]{2,10}：$/.test(before) && headline.test(after.replace(/^。/, '')))
    return true;
  // The same run in before its paragraph: （一）白蒲镇：“飞地入股”。白蒲地处…
  if (
    size >= 3 &&
    /(?:（[一二三四五六七八九十]{1,2}）|\n[一二三四五六七八九十]{1,2}、|[●■◆★▲]) ?[\u4e00-\u9fff]{1,8}[县区旗镇乡村街道木校院局社]：$/.test(
      before,
    ) &&
    /^[。\n]/.test(after)
  )
    return true;
  // 印制农民负担“明白纸”21.5万份: so many of what is printed or given out.
  if (
    size >= 3 &&
    /(?:印制|发放|制作|印发|填发|张贴|发出|签发)[^，。；“”]{0,8}$/.test(clause) &&
    /^\d[\d.]*[万千百]?余?多?[张份本册枚块套面]/.test(after)
  )
    return true;
  // 其中“弓箭体验院”6家: so many of what is named.
  if (size >= 3 && /(?:其中|建有|设有|现有|拥有)$/.test(clause) && /^\d+余?多?[家个处所座支间辆台块条]/.test(after))
    return true;
  // 把“石鼓会”恢复起来: taken up, or again.
  if (
    size >= 3 &&
    /[把将]$/.test(clause) &&
    /^(?:恢复|办|建|搞|用|立|组织|推广|坚持)(?:了?起来|了?下去|开来)/.test(after)
  )
    return true;
  // 南华县“一单清”那样: whose it is right before it.
  if (
    size >= 3 &&
    /(?<![全各我本该跨两三某])[\u4e00-\u9fff]{1,6}(?:县|(?<![民小社园城辖郊片灾库山矿林牧])区|旗|镇|乡|街道|苏木)$/.test(
      clause,
    ) &&
    !/^(?:的|之|称)/.test(after)
  )
    return true;
  // 某县的“…”: what a place is known for.
  if (
    /[省市县区旗州盟镇乡村院校司局委部场会队组站所厂支道木]的$|[做搞推办用]的是$|(?:办法|做法|经验|路子|招数|法子|秘诀|诀窍)(?:是|叫|就是)$|(?:[头第]|^)[一二三四五六七八九][样招项条个张道块支手]是$|(?<!管.{1,8})[们都家]叫$|(?:还有|配套的有|包括|主推的是|配套推出)$/.test(
      clause,
    )
  )
    return true;
  return words.aliasMarks.before(clause, clause.length) !== '' && !/[他她们]$/.test(clause);
}
