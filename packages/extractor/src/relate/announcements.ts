import { type Doc, type Range, rangeIndexAt } from '../text/doc.ts';
import { within } from '../text/ranges.ts';
import type { Actor } from './actors.ts';
import { announcement } from './subject-words.ts';

/** Lines such as 某县的主要做法是：, which announce whom the paragraphs behind them speak of. */
export class Announcements {
  private found: (Range & { section: number; actor: Actor })[] | undefined;

  constructor(
    private readonly doc: Doc,
    private readonly actors: readonly Actor[],
  ) {}

  /** Who was announced last before a place of the same section, where its list still goes on. */
  at(position: number): Actor | undefined {
    const { doc } = this;
    this.found ??= this.read();
    const last = this.found[rangeIndexAt(this.found, position)];
    const block = doc.blocks[rangeIndexAt(doc.blocks, position)];
    if (!last || !block || last.section !== block.section) return undefined;
    // The list under the announcement is numbered; the first paragraph without a number is about something else again.
    const first = rangeIndexAt(doc.blocks, last.start) + 2;
    for (let i = first; doc.blocks[i] && doc.blocks[i]!.start <= position; i++) {
      const { start, role } = doc.blocks[i]!;
      if (role === 'paragraph' && /^(?:同时|此外|另外|推广|各地|各县|希望|为此)/.test(doc.text.slice(start, start + 4)))
        return undefined;
    }
    return last.actor;
  }

  private read() {
    return this.doc.blocks.flatMap((block) => {
      const text = this.doc.text.slice(block.start, block.end);
      if (text.length > 60 || !announcement.test(text)) return [];
      const actor = within(this.actors, block)[0];
      return actor && actor.start - block.start <= 8
        ? [{ start: block.start, end: block.end, section: block.section, actor }]
        : [];
    });
  }
}
