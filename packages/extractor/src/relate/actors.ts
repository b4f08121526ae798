import { type Range, rangeIndexAt } from '../text/doc.ts';
import type { OrganizationMention, PlaceMention } from '../text/mentions.ts';
import { Ranges } from '../text/ranges.ts';
import { collectiveActors } from './collective.ts';
import type { Reading } from './reading.ts';

/** A mention that may be who acts: a body, or a place that is no part of a body's name. */
export interface Actor extends Range {
  place?: PlaceMention;
  organization?: OrganizationMention;
  /** Keys of the places that are meant without being named here: 两县. */
  placeKeys?: string[];
}

/** Who may act in a text, by position: not what titles and document numbers name, nor the body of one who only speaks. */
export function actorsOf(reading: Reading): Actor[] {
  const { mentions, doc } = reading;
  const bodies = mentions.organizations;
  const inBody = (range: Range) => {
    const body = bodies[rangeIndexAt(bodies, range.start)];
    return body !== undefined && range.start >= body.start && range.end <= body.end;
  };
  const numbers = new Ranges(mentions.documents.flatMap(({ numberRange }) => (numberRange ? [numberRange] : [])));
  const titles = mentions.documents;
  const inTitle = (range: Range) => {
    const title = titles[rangeIndexAt(titles, range.start)];
    return (
      title !== undefined &&
      range.start >= title.start &&
      range.end <= title.end &&
      title.end - title.start > range.end - range.start
    );
  };
  // 省委党校副教授某某调研后认为: the person speaks, the body does nothing.
  const isSpeaker = (body: Range) => {
    const person = mentions.persons[rangeIndexAt(mentions.persons, body.end + 8)];
    return (
      person !== undefined &&
      person.start >= body.end &&
      /^[^，。；：、]{0,8}$/.test(doc.text.slice(body.end, person.start)) &&
      /^[^。；]{0,8}(?:介绍|认为|说|指出|调研|归纳|概括|评价|告诉|坦言|表示)/.test(
        doc.text.slice(person.end, person.end + 12),
      )
    );
  };
  return [
    ...bodies
      // 中办 in 中办发〔1998〕9号 does nothing there.
      .filter((body) => !isSpeaker(body))
      .filter((body) => !inTitle(body) && !numbers.meets(body.start, body.end))
      .map((organization): Actor => ({ start: organization.start, end: organization.end, organization })),
    ...mentions.places
      .filter((place) => !inBody(place) && !inTitle(place))
      .map((place): Actor => ({ start: place.start, end: place.end, place })),
    ...collectiveActors(reading).filter((actor) => !inBody(actor) && !inTitle(actor)),
  ].sort((a, b) => a.start - b.start);
}
