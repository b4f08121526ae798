import type { EdgeDraft } from './edges.ts';
import type { Reading } from './reading.ts';

/** The letters of an issue number: 某组发 of 某组发〔2012〕18号. */
export const lettersOf = (number: string | undefined): string => /^[^〔[（【(\d]{2,}/.exec(number ?? '')?.[0] ?? '';

/** The issuer that the letters of this text's own numbers stand for: where 某组发〔2012〕18号 is signed, 某组发 is known. */
export function issuersByLetters({ works }: Reading, edges: readonly EdgeDraft[]): Map<string, string> {
  const signed = new Map<string, string>();
  for (const { source, target, role } of edges)
    if (role !== 'editor' && !signed.has(source)) signed.set(source, target);
  const issuers = new Map<string, string>();
  for (const work of works.works) {
    const letters = lettersOf(work.attributes.number as string | undefined);
    const issuer = signed.get(work.key);
    if (letters !== '' && issuer && !issuers.has(letters)) issuers.set(letters, issuer);
  }
  return issuers;
}

/** What the letters behind a place's own stand for: 合发 is of the committee, 合政发 of the government, 无组 of a department. */
const bodiesByLetters: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:委)?(?:发|字)$|^委$/, /^中共(?!.*(?:部|办公室|纪委)$).*(?:委|委员会)$/],
  [/^(?:政|府)(?:发|字)?$|^政府$|^政府发$/, /(?:人民政府|行署|行政公署)$/],
  [/^(?:委)?办(?:发|字)?$/, /^中共.*委办公室$/],
  [/^(?:政|府)办(?:发|字|函)?$/, /政府办公室$/],
  [/^(?:委)?组(?:发|字|通|通字)?$/, /委组织部$/],
  [/^(?:委)?宣(?:发|字|通)?$/, /委宣传部$/],
  [/^纪(?:发|字)?$/, /纪委$|纪律检查委员会$/],
];

/** The body of the text whose place the letters begin with; none where two places or bodies fit. */
export function bodyOfLetters({ places, organizations }: Reading, letters: string): string | undefined {
  if (letters.length < 2 || letters.length > 5) return undefined;
  const fitting = new Set<string>();
  for (const place of places.entities) {
    if (!/[县市区旗州盟]$/.test(place.label)) continue;
    for (const length of [1, 2]) {
      if (!place.label.startsWith(letters.slice(0, length))) continue;
      const body = bodiesByLetters.find(([code]) => code.test(letters.slice(length)))?.[1];
      for (const organization of body ? organizations.entities : [])
        if (organization.attributes.place === place.key && body!.test(organization.label))
          fitting.add(organization.key);
    }
  }
  return fitting.size === 1 ? [...fitting][0] : undefined;
}
