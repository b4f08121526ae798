import { type Range, rangeIndexAt } from '../text/doc.ts';
import type { OrganizationMention, PlaceMention } from '../text/mentions.ts';
import { Ranges } from '../text/ranges.ts';
import { collectiveActors } from './collective.ts';
import type { Reading } from './reading.ts';

/** A mention that may be who acts: a body, or a place that is no part of a body's name. */
export interface Actor extends Range {
  place?: PlaceMention | undefined;
  organization?: OrganizationMention | undefined;
  /** Keys of the places that are meant without being named here: 两县. */
  placeKeys?: string[] | undefined;
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
  // Of one shape: they are asked at every statement.
  const actors: Actor[] = [];
  for (const organization of bodies) {
    const { start, end } = organization;
    // 中办 in 中办发〔1998〕9号 does nothing there.
    if (!isSpeaker(organization) && !inTitle(organization) && !numbers.meets(start, end))
      actors.push({ start, end, organization, place: undefined, placeKeys: undefined });
  }
  for (const place of mentions.places)
    if (!inBody(place) && !inTitle(place))
      actors.push({ start: place.start, end: place.end, organization: undefined, place, placeKeys: undefined });
  for (const { start, end, organization, placeKeys } of collectiveActors(reading))
    if (!inBody({ start, end }) && !inTitle({ start, end }))
      actors.push({ start, end, organization, place: undefined, placeKeys });
  return actors.sort((a, b) => a.start - b.start);
}
