/** How the full name of a division is shortened in running text. Pure string rules; no table of names. */

/** Names of the peoples that autonomous units carry, without 族. 各 as in 各族自治县. */
const peoples =
  '蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各'.split(
    ' ',
  );

// Peoples whose name stands without 族 in some unit's name: 伊犁哈萨克自治州, 巴音郭楞蒙古自治州.
const withoutZu = '蒙古|哈萨克|柯尔克孜|锡伯|塔吉克|维吾尔|鄂伦春|鄂温克|达斡尔';
const peopleOf = `(?:(?:${peoples.join('|')})族|${withoutZu})`;
const autonomous = new RegExp(`^(.*?)(${peopleOf}*)自治([区州县旗])$`);
const nationalTownship = new RegExp(`^(.{2,}?)${peopleOf}+乡$`);

/** What a unit's name ends with, longest first. */
const suffixes = ['特别行政区', '自治区', '地区', '林区', '特区', '新区', '省', '市', '州', '盟', '县', '区', '旗'];

/** Zones and common words that have no stem of their own: 苏州工业园区, 井陉矿区, 铜陵市郊区. */
const withoutStem =
  /(园区|开发区|示范区|试验区|实验区|管理区|风景名胜区|矿区|郊区|城区|群岛|委员会|新城|片区|聚集区|[左右前后中]旗)$/;

/** The distinguishing part of a full name (平远县: 平远, 恩施土家族苗族自治州: 恩施), or undefined where it has none of two or more characters. */
export function stemOf(name: string): string | undefined {
  const match = name.includes('自治') ? autonomous.exec(name) : null;
  if (match) {
    const [, head, people] = match;
    if (head!.length >= 2) return head;
    // 东乡族自治县, 鄂温克族自治旗: the people's name is all there is.
    const only = `${head}${people}`.replace(/族$/, '');
    return only.length >= 2 ? only : undefined;
  }
  if (name.length < 3 || withoutStem.test(name)) return undefined;
  const suffix = suffixes.find((candidate) => name.endsWith(candidate));
  return suffix && name.length >= suffix.length + 2 ? name.slice(0, -suffix.length) : undefined;
}

/** Official-sounding short forms: 恩施州, 景宁县, 鄂温克旗; 科左中旗 for 科尔沁左翼中旗, 锡盟 for 锡林郭勒盟. */
export function shortFormsOf(name: string): string[] {
  const unit = /自治([州县旗])$/.exec(name)?.[1];
  if (unit) {
    const stem = stemOf(name);
    return stem ? [stem + unit] : [];
  }
  if (/^.{3,}盟$/.test(name)) return [`${name[0]}盟`];
  const banner = name.endsWith('旗') ? /^(.).+([左右])翼([前后中]?旗)$/.exec(name) : null;
  return banner ? [`${banner[1]}${banner[2]}${banner[3]}`] : [];
}

/** 长顺苗族乡 is also called 长顺乡. */
export function shortTownship(name: string): string | undefined {
  const match = nationalTownship.exec(name);
  return match ? `${match[1]}乡` : undefined;
}

/** The unit that a name ends with, as a bare reference says it (我市, 州委): 州 for 自治州, 区 for 自治区, 市 for 北京市. */
export function unitOf(name: string): string | undefined {
  if (/自治州$/.test(name)) return '州';
  return /(地区|街道|社区|[省市盟县区旗镇乡村])$/.exec(name)?.[1] ?? (/苏木$/.test(name) ? '乡' : undefined);
}
