import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Range } from '../text/doc.ts';
import type { DocumentTerms } from './documents-terms.ts';

/** Finds names of issuing bodies by their ending. */
export interface BodyFinder {
  /** The body, or the joint bodies (县委、县政府), whose name ends at `end`; it begins at `from` or later. */
  before(end: number, from: number): Range | undefined;
}

const longestBody = 24;
export const isHanAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff;
};

/**
 * @param year of the text, for names of places that begin with a word that otherwise ends a name (和平县 after 和)
 */
export function bodyFinder(text: string, terms: DocumentTerms, gazetteer: Gazetteer, year: number): BodyFinder {
  return { before };

  function before(end: number, from: number): Range | undefined {
    const last = single(end, from);
    if (!last) return undefined;
    const isJoint = /^(?:联合|共同)/.test(text.slice(end, end + 2));
    let { start } = last;
    for (let joint = 0; joint < 4; joint++) {
      // 旗委组织部，旗扶贫办公室联合制定: careless print parts joint bodies with a comma.
      const joins = '、和与 '.includes(text[start - 1] ?? '-') || (text[start - 1] === '，' && isJoint);
      if (!joins) break;
      const previous = single(start - 1, from);
      if (!previous) break;
      start = previous.start;
    }
    return { start, end };
  }

  function single(end: number, from: number): Range | undefined {
    const limit = Math.max(from, end - longestBody);
    const ending = terms.bodyEndings.before(text, end, limit);
    if (ending === '') return undefined;
    if (terms.wholeBodies.before(text, end, limit) === ending) return { start: end - ending.length, end };
    let start = end - ending.length;
    while (start > limit && isHanAt(text, start - 1)) {
      const stop = terms.bodyStops.before(text, start, limit);
      if (stop !== '' && !(stop.length === 1 && beginsPlace(start - 1, end))) break;
      start--;
    }
    // 委 and 局 alone name nothing; 县委 and 政府 do.
    return end - start >= 2 ? { start, end } : undefined;
  }

  function beginsPlace(at: number, end: number): boolean {
    for (let unit = at + 1; unit < Math.min(end, at + 8); unit++) {
      if ('省市县区旗州盟'.includes(text[unit]!) && gazetteer.byName(text.slice(at, unit + 1), year).length > 0)
        return true;
    }
    return false;
  }
}
