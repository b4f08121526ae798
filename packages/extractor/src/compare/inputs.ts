import { initiativeKinds } from '@guben/graph';
import type { Reading } from '../relate/reading.ts';
import { type Range, rangeIndexAt, sentenceAt } from '../text/doc.ts';
import { within } from '../text/ranges.ts';
import type { DocRange, InitiativeInput } from './input.ts';

/** Paragraphs of a chapter that tell what its practice is. */
const bodyParagraphs = 2;
/** Sentences that name it; a name used on every page says no more after these. */
const definingSentences = 6;

/** What comparing needs of every initiative of some readings; one named in several texts is one input. */
export function initiativeInputs(readings: readonly Reading[]): InitiativeInput[] {
  const inputs = new Map<string, InitiativeInput>();
  for (const reading of readings) collect(reading, inputs);
  return [...inputs.values()];
}

function collect(reading: Reading, inputs: Map<string, InitiativeInput>) {
  const { doc, initiatives, mentions } = reading;
  const at = ({ start, end }: Range): DocRange => ({ doc, start, end });
  for (const entity of initiatives.entities) {
    let input = inputs.get(entity.key);
    if (!input) {
      const kind = initiativeKinds.find((each) => each === entity.kind);
      if (!kind) continue;
      input = {
        key: entity.key,
        kind,
        label: entity.label,
        names: [],
        titles: [],
        subtitles: [],
        definitions: [],
        body: [],
        components: [],
        documents: [],
      };
      inputs.set(entity.key, input);
    }
    const sentences = new Set<number>();
    for (const mention of entity.mentions) {
      input.names.push(at({ start: mention.start, end: mention.full?.end ?? mention.end }));
      if (input.definitions.length >= definingSentences) continue;
      const sentence = sentenceAt(doc, mention.start);
      const role = sentence && doc.blocks[rangeIndexAt(doc.blocks, sentence.start)]?.role;
      if (sentence && role === 'paragraph' && !sentences.has(sentence.start)) {
        sentences.add(sentence.start);
        input.definitions.push(at(sentence));
      }
    }
  }
  const labels = new Map(initiatives.entities.map((entity) => [entity.key, entity.label]));
  for (const { whole, component, at: range } of initiatives.components) {
    const label = labels.get(component);
    if (label) inputs.get(whole)?.components.push({ label, ranges: [at(range)] });
  }
  const chapter = (title: Range, subtitle: Range | undefined, body: readonly Range[]) => {
    for (const mention of within(mentions.initiatives, title)) {
      const input = inputs.get(initiatives.of(mention) ?? '');
      if (!input) continue;
      input.titles.push(at(title));
      if (subtitle) input.subtitles.push(at(subtitle));
      for (const paragraph of body) input.body.push(at(paragraph));
      for (const document of body.flatMap((paragraph) => within(mentions.documents, paragraph))) {
        const key = reading.documents.of(document);
        if (key)
          input.documents.push({ key, label: doc.text.slice(document.start, document.end), ranges: [at(document)] });
      }
    }
  };
  for (const section of doc.sections) {
    for (const entry of section.entries) chapter(entry.title, entry.subtitle, []);
    if (section.title && (section.item || section.genre === 'chapter')) {
      const body = within(doc.blocks, section).filter((block) => block.role === 'paragraph');
      chapter(section.title, section.subtitle, body.slice(0, bodyParagraphs));
    }
  }
}
