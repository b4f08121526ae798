import type { LevelWord } from '../lexicon/organizations.ts';
import type { Resources } from '../resources.ts';
import type { Doc } from '../text/doc.ts';
import type { OrganizationMention, PlaceMention } from '../text/mentions.ts';
import { bodiesOnAuthorLines } from './organizations-authors.ts';
import { foundedBodies } from './organizations-founded.ts';
import { grammarOf, mayStartTail, startsWithAny, triggers } from './organizations-grammar.ts';
import { bodiesBehindHeads, impliedDepartments } from './organizations-implied.ts';
import { learntBodies } from './organizations-learnt.ts';
import { bareConfidence, chainStart } from './organizations-left.ts';
import { findCarried, findNamed, findZoneBody, type Scan } from './organizations-names.ts';
import { findOffice } from './organizations-offices.ts';
import { headKindOfLevel, readPlaceTail, readTail, type Tail } from './organizations-tail.ts';
import { withUnitCell } from './organizations-units.ts';
import { doubledName, findUnknownPlace, fromTail } from './organizations-unknown.ts';

/**
 * Finds the organizations that a document names, sorted by start, without overlaps: bodies after a place (平远县委组织部),
 * bodies whose place must come from the discourse (市委, `bare`), bodies with names of their own (红星公司党委), central
 * bodies. Kinds of body (各级党组织, 镇党委, 县（市、区）委) are none.
 * @param places the document's place mentions, sorted by start
 */
export function recogniseOrganizations(
  doc: Doc,
  resources: Resources,
  places: readonly PlaceMention[],
): OrganizationMention[] {
  const grammar = grammarOf(resources.lexicon.organizations);
  const scan: Scan = { grammar, text: doc.text, places, segment: resources.segment };
  const found = scanText(scan, afterPlaces(scan)).filter(
    (mention) => !isQuotedName(doc.text, mention) && !isRegulated(doc.text, mention),
  );
  const others = [
    ...bodiesOnAuthorLines(doc, grammar, places, found),
    ...impliedDepartments(doc, grammar, found),
    ...foundedBodies(doc, grammar, places, found),
    ...bodiesBehindHeads(doc, grammar, places, found),
  ].sort((a, b) => a.start - b.start);
  const told = others.filter((body, index) => index === 0 || body.start >= others[index - 1]!.end);
  const byRule = [...found, ...told].sort((a, b) => a.start - b.start);
  const learnt = learntBodies(doc, grammar, resources, places, byRule);
  return learnt.length === 0 ? byRule : [...byRule, ...learnt].sort((a, b) => a.start - b.start);
}

/** “四点半学校”, “田间学校”: a name in quotation marks of its own, without a place, is a way of doing and no body. */
const isQuotedName = (text: string, { start, end, place, bare, rule }: OrganizationMention): boolean =>
  place === undefined && (!bare || rule === 'named-body') && text[start - 1] === '“' && text[end] === '”';

/** 《某省中小学管理办法》: what a rule is made for is a class of bodies. */
const isRegulated = (text: string, { name, end, rule }: OrganizationMention): boolean =>
  /^(?:named-body|field-unknown|place-body)$/.test(rule) &&
  /(?:中小学|学校|幼儿园|合作社|卫生院|服务中心|医院|企业)$/.test(name) &&
  /^[^《》\n]{0,14}(?:法|办法|规定|规则|条例|细则|标准)(?:（[^）\n]*）)?(?:》|$|\s)/.test(text.slice(end, end + 24));

/** Bodies whose tail stands right after a place. */
function afterPlaces(scan: Scan): OrganizationMention[] {
  const { grammar, text, places } = scan;
  const found: OrganizationMention[] = [];
  for (let index = 0; index < places.length; index++) {
    const place = places[index]!;
    const { end } = place;
    if (!mayStartTail(grammar, text, end)) continue;
    if (places[index + 1]?.start === end && !startsLevelTail(scan, end)) continue;
    const last = found.at(-1);
    if (last !== undefined && last.end > place.start) continue;
    if (place.form === 'reference') {
      // 我县县委, 本市人民政府 mean one body; 全县政府系统 and 各县委 do not.
      if (!/^(?:我|本|该|此)/.test(place.name)) continue;
      const tail = readPlaceTail(grammar, text, end, { ...place, name: place.name.slice(1) });
      if (tail !== undefined) found.push(fromTail(scan, place.start, tail, 'reference-body', 0.9, place, true));
      continue;
    }
    const start = chainStart(places, index);
    const word = grammar.prefixWords.before(text, start);
    const prefix = grammar.prefixOf.get(word);
    const tail =
      readPlaceTail(grammar, text, end, place, prefix) ??
      (prefix === undefined ? undefined : readPlaceTail(grammar, text, end, place));
    if (tail === undefined) continue;
    const confidence = place.form === 'full' ? 0.97 : 0.9;
    found.push(fromTail(scan, start - word.length, tail, 'place-body', confidence, place, false));
  }
  return found;
}

/** A place right after another may still be read as a tail's level: 梅县 + 县委 where 县 was taken for a reference. */
const startsLevelTail = (scan: Scan, at: number): boolean => {
  const level = scan.grammar.levels.find(scan.text, at);
  return level !== undefined && readTail(scan.grammar, scan.text, level.end, 'division') !== undefined;
};

/** The other bodies: one pass over the text, stopping only at characters that may start something. */
function scanText(scan: Scan, placed: readonly OrganizationMention[]): OrganizationMention[] {
  const { grammar, text, places } = scan;
  const { starts } = grammar;
  const found: OrganizationMention[] = [];
  let nextPlaced = 0;
  let nextPlace = 0;
  let code = text.charCodeAt(0);
  for (let at = 0; at < text.length; ) {
    const following = text.charCodeAt(at + 1);
    const flag = starts.at(code, following);
    if (flag === 0) {
      at++;
      code = following;
      continue;
    }
    at = scanAt(at, flag);
    code = text.charCodeAt(at);
  }
  while (nextPlaced < placed.length) takePlaced();
  return found;

  /** What starts at `at`, taken; gives where to go on. */
  function scanAt(at: number, flag: number): number {
    if (nextPlaced < placed.length && placed[nextPlaced]!.start <= at) return Math.max(at, takePlaced());
    while (nextPlace < places.length && places[nextPlace]!.end <= at) nextPlace++;
    const inPlace = nextPlace < places.length && places[nextPlace]!.start <= at ? places[nextPlace] : undefined;
    const hit = inPlace === undefined ? findAt(scan, at, flag, found.at(-1)) : undefined;
    const limit = placed[nextPlaced]?.start ?? text.length;
    if (hit === undefined || (hit.end > limit && hit.rule !== 'named-body-cell')) {
      return Math.max(at + 1, inPlace === undefined ? 0 : Math.min(inPlace.end, limit));
    }
    // A hit may begin before `at` (团县委) and lie behind a longer body that ends there: the scan always goes on.
    return Math.max(at + 1, take(hit));
  }

  function takePlaced(): number {
    const next = placed[nextPlaced++]!;
    const last = found.at(-1);
    if (last !== undefined && last.end > next.start) return last.end;
    return take(next);
  }

  /** Keeps a mention, in the place of those it covers, and the bodies joined to it: 县委、政府. Gives where it ends. */
  function take(mention: OrganizationMention): number {
    while (found.length > 0 && found.at(-1)!.end > mention.start) {
      if (found.at(-1)!.start < mention.start) return found.at(-1)!.end;
      found.pop();
    }
    found.push(withUnitCell(scan, mention));
    let end = found.at(-1)!.end;
    if (end > mention.end) return end;
    for (let next = readJoint(scan, mention); next !== undefined; next = readJoint(scan, next)) {
      found.push(next);
      end = next.end;
    }
    return end;
  }
}

function findAt(
  scan: Scan,
  at: number,
  flag: number,
  previous: OrganizationMention | undefined,
): OrganizationMention | undefined {
  const { grammar, text } = scan;
  if (flag & triggers.central) {
    const hit = grammar.central.find(text, at, ({ notBefore }, end) => !startsWithAny(text, end, notBefore));
    // 省农业部, 县教育部门: a level before it makes it another body or none.
    if (hit !== undefined && (at === 0 || hit.form.startsWith('中') || grammar.levels.find(text, at - 1) === undefined))
      return centralMention(hit.form, at, hit.end, hit.value.body.role);
  }
  if (flag & triggers.prefix) {
    const hit = findUnknownPlace(scan, at);
    if (hit !== undefined) return hit;
  }
  if (flag & triggers.level) {
    const hit = findBare(scan, at);
    if (hit !== undefined) return hit;
  }
  if (flag & triggers.name) {
    const hit = findNamed(scan, at, previous?.end ?? 0);
    if (hit !== undefined) return hit;
  }
  if (flag & triggers.carrier) {
    const hit = findCarried(scan, at, previous?.end ?? 0);
    if (hit !== undefined) return hit;
  }
  if (flag & triggers.zoneBody) {
    const hit = findZoneBody(scan, at);
    if (hit !== undefined) return hit;
  }
  return flag & triggers.office ? findOffice(scan, at, previous) : undefined;
}

const centralMention = (name: string, start: number, end: number, role: string): OrganizationMention => ({
  kind: 'organization',
  start,
  end,
  name,
  role,
  rule: 'central-body',
  confidence: 0.95,
  bare: false,
});

/** 市委, 县人民政府, 省直机关工委, 团县委: a body after a level that stands for its place. */
function findBare(scan: Scan, at: number): OrganizationMention | undefined {
  const { grammar, text } = scan;
  const first = grammar.levels.find(text, at, (_, end) => mayStartTail(grammar, text, end));
  if (first === undefined) return undefined;
  let tail: Tail | undefined;
  let prefixed: Tail | undefined;
  let doubled = false;
  const league = text[at - 1] === '团';
  const word = grammar.prefixWords.before(text, at);
  const prefix = league ? 'league' : grammar.prefixOf.get(word);
  const level = grammar.levels.find(text, at, (value, end) => {
    const kind = headKindOfLevel(value);
    if (prefix !== undefined) prefixed = readTail(grammar, text, end, kind, prefix);
    tail = prefixed ?? readTail(grammar, text, end, kind);
    // 自治州州委 says its level twice.
    doubled = tail === undefined && text[end] === text[end - 1];
    if (doubled) tail = readTail(grammar, text, end + 1, kind, prefix);
    return tail !== undefined;
  });
  if (level === undefined || tail === undefined) return undefined;
  // 村小学, 村卫生室 are any village's.
  if (level.value.level === 'village' && /^(?:school|institution|cooperative)$/.test(tail.parts.at(-1)!.value.role))
    return undefined;
  if (doubled && level.form.length === 1) return doubledName(scan, at, level.end, tail, level.value.level);
  if (league && prefixed === undefined) return undefined;
  const start = prefixed === undefined ? at : at - (word.length || 1);
  const confidence = prefixed === undefined ? bareConfidence(grammar, text, at, level.value) : 0.9;
  // 县委常委、组织部部长: the department is the committee's.
  const both = /^常委、(组织部|宣传部|统战部|政法委|纪委)(?=书记|部长|副|长)/.exec(text.slice(tail.end, tail.end + 10));
  if (both && confidence > 0) return ofTheSame(scan, at, tail, level, both);
  // 区委常委 is a person's post; the body itself does nothing there.
  if (confidence === 0 || /^常委(?!会)/.test(text.slice(tail.end, tail.end + 3))) return undefined;
  const mention = fromTail(scan, start, tail, 'bare-body', confidence, undefined, true);
  return { ...mention, ...(level.value.level && { level: level.value.level }) };
}

/** 县委…组织部: the name put together of a committee and a department that stand apart. */
function ofTheSame(
  scan: Scan,
  start: number,
  tail: Tail,
  level: { end: number; value: LevelWord },
  both: RegExpExecArray,
): OrganizationMention | undefined {
  const name = scan.text.slice(start, tail.end) + both[1]!;
  const whole = readTail(scan.grammar, name, level.end - start, headKindOfLevel(level.value));
  if (whole?.end !== name.length) return undefined;
  return {
    kind: 'organization',
    start,
    end: tail.end + both[0].length,
    name,
    role: whole.parts.at(-1)!.value.role,
    rule: 'bare-body',
    confidence: 0.85,
    bare: true,
    ...(level.value.level && { level: level.value.level }),
  };
}

/** Roles beside which a body may stand without its level: 县委、政府; 市委组织部、宣传部; 市教育局、民政局. */
const jointSeparators = '、和与及';

function readJoint(scan: Scan, previous: OrganizationMention): OrganizationMention | undefined {
  if (previous.rule === 'central-body' || previous.rule.startsWith('named') || previous.rule === 'leading-group')
    return undefined;
  const { grammar, text } = scan;
  const separated = jointSeparators.includes(text[previous.end] ?? '\n');
  // 县委政府: the two without anything between them.
  const direct = previous.role === 'party-committee' && text.startsWith('政府', previous.end);
  if (!separated && !direct) return undefined;
  const at = previous.end + (separated ? 1 : 0);
  const tail = readTail(grammar, text, at, previous.level === 'township' ? 'township' : 'division');
  if (tail === undefined) return undefined;
  const first = tail.parts[0]!;
  // 县教育局、民政局; 县委办、政府办、民政局.
  // 县教育局、民政局; 县委办、政府办、农委、民政局.
  const joins =
    first.kind === 'office'
      ? first.value.role === 'government-department' &&
        (previous.role === 'government-department' || previous.rule === 'joint-body')
      : first.value.joint || (first.kind === 'department' && first.value.direct);
  if (!joins || tail.end - at < 2) return undefined;
  const joint = fromTail(scan, at, tail, 'joint-body', separated ? 0.8 : 0.7, undefined, true);
  return previous.level === undefined ? joint : { ...joint, level: previous.level };
}
