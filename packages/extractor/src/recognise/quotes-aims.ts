import { numeralValue, parseNumberAbbreviation } from './number-abbreviation.ts';

/** “红白喜事三限”：限牛头、限酒桌、限礼金: what stands behind the colon has what the name counts, as often as it says. */
export function isSpelledOut(core: string, text: string, end: number): boolean {
  const counted = /[\u4e00-\u9fff]{2}([两三四五六七八九])([\u4e00-\u9fff])$/.exec(core);
  if (!counted || text[end] !== '：') return false;
  const items = /^[^。；\n]*/.exec(text.slice(end + 1, end + 80))![0].split(/[、，]/);
  const count = numeralValue(counted[1]);
  return items.length >= count && items.slice(0, count).every((item) => item.startsWith(counted[2]!));
}

/** The last character of what is set up, issued or held. */
export const thing =
  /[会制日单厅榜约点贷险券卡网站岗室车船簿册院校队社所亭角栏箱圈营馆屋坊库台课节季宴执条谈摊袋证表灯哨]$/;

/** “甲好、乙好、丙好”的“三好”: the list spells out the name behind it and is none itself. */
export function isListOfNext(name: string, after: string): boolean {
  const next = /^(?:的|，(?:时称|合称|统称|人称|俗称|简称|称之?为|概括为|归纳为|叫做))?“([^“”]{2,8})”/.exec(after)?.[1];
  const items = name.split(/[、，]/).length;
  // …”的三帮法
  if (
    /^的[一二两三四五六七八九][\u4e00-\u9fff]{1,4}?(?:法|制|办法|机制|模式|制度)[，。；、（]/.test(after) &&
    items > 1
  )
    return true;
  return next !== undefined && items > 1 && parseNumberAbbreviation(next)?.stated === items;
}

/**
 * Aims and principles that the words around them tell: 建设“生态某某、宜居山城”, 围绕“显山、露水”做文章, 把“…”作为工作理念, “…”是一条原则.
 */
export function isAim(name: string, clause: string, after: string): boolean {
  const parts = name.split(/[、，]/);
  const [length] = parts.map((part) => part.length);
  const parallel = parts.length > 1 && length! >= 4 && parts.every((part) => part.length === length);
  if (parallel && /(?:建设|建成|建设成为?)$/.test(clause)) return true;
  if (parts.length > 1 && /围绕$/.test(clause) && /^做[足好活]?文章/.test(after)) return true;
  if (
    name.length >= 6 &&
    /[把将]$/.test(clause) &&
    /^作为[^，。；]{0,6}(?:理念|原则|准则|目标|宗旨|追求|标准|准绳|导向|硬杠杠|信条|座右铭|出发点)/.test(after)
  )
    return true;
  return name.length >= 6 && /^，?是[^，。；]{0,20}(?:原则|理念|宗旨|目标|信条|准则)[，。；]/.test(after);
}

/** 总要求是“…”, 喊出“…”, 建成“…之乡”: what is called out or aimed at, whatever its form. */
export function isCalledOut(core: string, size: number, clause: string, before: string, after: string): boolean {
  if (size >= 4 && /(?:要求|目标|思路|原则|定位|方针|口号|宗旨|理念|标语|准则)(?:就?[是为]：?|：)$/.test(before))
    return true;
  // 以“和合善治”为主线; 咬定“…”不放松
  if (
    size >= 4 &&
    /以$/.test(clause) &&
    /^为(?:[^，。；]{0,2}主题|主线|统领|统揽|理念|宗旨|原则|准则|愿景|目标)/.test(after)
  )
    return true;
  if (size >= 6 && /(?:咬定|锁定|认准|瞄准|扭住|紧盯|盯住)了?$/.test(clause)) return true;
  if (size >= 6 && !thing.test(core) && /(?:叫响|唱响|喊出|喊响|高喊|刷着|打出)了?$/.test(clause)) return true;
  return (
    /(?:打造|建设|建|创建|变)(?:成为?)?$|争创$/.test(clause) &&
    /(?:之[乡城都镇家]|名[城镇县]|[花家]园|高地|样板|标杆|明珠|名片|门户|枢纽|福地|水乡|净土|绿洲|屏障|(?:第一|大|强|名|百强)[^，]{0,2}[县市镇乡村]|[药酒瓷茶花竹果菜陶纸钢煤车鞋梨桃枣橙]都)$/.test(
      core,
    )
  );
}
