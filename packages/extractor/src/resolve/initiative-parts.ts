import type { InitiativeKind } from '@guben/graph';
import { bareName, type InitiativeWords } from '../recognise/initiative-heads.ts';
import { numeralValue, parseNumberAbbreviation } from '../recognise/number-abbreviation.ts';
import type { Doc, Range } from '../text/doc.ts';
import type { InitiativeMention } from '../text/mentions.ts';
import type { Group } from './initiative-groups.ts';

/**
 * Parts that a name itself lists: “素质、阵地、富民”三大工程 has 素质工程, 阵地工程 and 富民工程 where the text names those;
 * “值班日、日记本、服务卡”三项制度 has what it lists.
 */
export function partsNamed(
  doc: Doc,
  groups: Map<string, Group>,
  groupOf: Map<InitiativeMention, Group>,
  put: (mention: InitiativeMention, core: string) => void,
) {
  const glosses: { whole: Group; items: InitiativeMention[] }[] = [];
  for (const whole of [...groups.values()]) {
    const mention = whole.mentions.find((each) => partsOf(each.name).length > 1 && !each.components);
    const parts = mention && partsOf(mention.name);
    if (!mention || !parts || parts.length > 6 || parts.some((part) => part.length < 2)) continue;
    const counted = /^([一二两三四五六七八九十])大?[项个大种类]?([^，。；、]{2,4})/.exec(
      doc.text.slice(mention.end, mention.end + 8),
    );
    const head = counted?.[2] ?? '';
    const isCount = counted !== null && numeralValue(counted[1]) === parts.length;
    const inner = parts.map(
      (part) => groups.get(part) ?? groups.get(`${part}${head}`) ?? groups.get(`${part}${head.slice(0, 2)}`),
    );
    const named = inner.filter((group) => group !== undefined && group !== whole).length;
    // Of three that a name lists two have names of their own: the third is one too.
    const isListed = mention.name.includes('、');
    const mostNamed = named === parts.length || (named >= 2 && named * 2 > parts.length);
    if (!mostNamed && !(isCount && parts.every((part) => part.length >= 3))) continue;
    let at = mention.start + 1;
    const items = parts.map((part, index): InitiativeMention => {
      const item: InitiativeMention = {
        kind: 'initiative',
        start: at,
        end: at + part.length,
        name: part,
        initiativeKind: mention.initiativeKind === 'program' ? 'practice' : mention.initiativeKind,
        rule: 'initiative/component',
        confidence: mention.confidence,
      };
      at += part.length + (isListed ? 1 : 0);
      if (inner[index] && inner[index] !== whole) groupOf.set(item, inner[index]);
      else put(item, bareName(part));
      return item;
    });
    glosses.push({ whole, items });
  }
  return glosses;
}

/** 素质、阵地、富民 at their marks; 两单四分 into 两单 and 四分. */
function partsOf(name: string): string[] {
  const listed = name.split('、');
  if (listed.length > 1) return listed;
  const groups = name.match(/[一二两双三四五六七八九][^一二两双三四五六七八九、，+]{1,4}/g) ?? [];
  return groups.join('') === name ? groups : listed;
}

/** The gloss that fits the stated number, else the first. */
export function bestGloss(group: Group): Range[] | undefined {
  const glosses = group.mentions.flatMap((mention) => (mention.components ? [mention.components] : []));
  const abbreviation = parseNumberAbbreviation(group.mentions[0]!.name.replace(/[“”‘’]/g, ''));
  return glosses.find((items) => abbreviation && items.length === abbreviation.stated) ?? glosses[0];
}

/** An item of a gloss as an initiative of its own. */
export function componentMention(
  doc: Doc,
  item: Range,
  whole: InitiativeKind,
  words: InitiativeWords,
): InitiativeMention {
  const name = doc.text.slice(item.start, item.end);
  const bare = bareName(name);
  const head = words.heads.before(bare, bare.length, 2);
  const headKind = head !== '' && words.headOf.get(head)!.alone ? words.headOf.get(head)!.kind : undefined;
  return {
    kind: 'initiative',
    start: item.start,
    end: item.end,
    name,
    // The parts of a campaign are what is done in it; those of a standard are standards.
    initiativeKind: (whole === 'slogan' ? undefined : headKind) ?? (whole === 'program' ? 'practice' : whole),
    rule: 'initiative/component',
    confidence: 0.85,
  };
}
