import type { Reason, Span } from './schema/evidence.ts';
import type { GraphDocument } from './schema/graph-document.ts';
import { graphOptions, nodeKey } from './schema/graph-document.ts';
import type { InitiativeKind } from './schema/kinds.ts';
import type { BuildReport } from './schema/report.ts';
import {
  graphBuilder,
  heads,
  numerals,
  randomFrom,
  stems,
  things,
  topics,
  virtues,
  writeAll,
  writer,
} from './synthetic-parts.ts';

/** Size of a synthetic bundle. `initiatives` is the number of chapters, each of which describes one initiative. */
export interface SyntheticOptions {
  counties: number;
  initiatives: number;
  seed: number;
}

export interface SyntheticBundle {
  graph: GraphDocument;
  sources: Map<string, string>;
  report: BuildReport;
}

interface Told {
  key: string;
  mention: Span;
  terms: { label: string; span: Span }[];
  topic: { label: string; span: Span };
}

/** Shared topic and terms as reasons; their weights sum to the similarity. */
const reasonsFor = (a: Told, b: Told): Reason[] => {
  const reasons: Reason[] = [];
  const add = (kind: Reason['kind'], label: string, weight: number, from: Span, to: Span) =>
    reasons.push({ kind, label, weight, sourceEvidence: [from], targetEvidence: [to] });
  if (a.topic.label === b.topic.label) add('topic', a.topic.label, 0.15, a.topic.span, b.topic.span);
  for (const term of a.terms) {
    const other = b.terms.find((t) => t.label === term.label);
    if (other) add('term', term.label, 0.3, term.span, other.span);
  }
  return reasons;
};

const pad = (n: number, width: number) => String(n).padStart(width, '0');

/** A county name that no real county need bear; unique for each index. */
const countyName = (index: number): string => {
  const n = stems.length;
  const first = stems[index % n]!;
  const second = stems[(index * 7 + Math.floor(index / n) * 3 + 5) % n]!;
  const round = Math.floor(index / (n * n));
  return `${first}${second}${round > 0 ? stems[round % n] : ''}`;
};

/**
 * A valid bundle in the genre, for tests, demonstrations and benchmarks: same options, same bytes. Every span is exact.
 * The names are invented. About `3·counties + 2.5·initiatives` nodes and ten edges for each initiative.
 */
export const syntheticBundle = ({ counties, initiatives, seed }: SyntheticOptions): SyntheticBundle => {
  const random = randomFrom(seed);
  const { nodes, edges, node, edge } = graphBuilder();
  const sources = new Map<string, string>();
  const infos: GraphDocument['attributes']['sources'] = [];
  const told: Told[] = [];
  const usedNames = new Set<string>();
  const prefectures = Math.max(1, Math.ceil(counties / 15));

  const initiativeName = (): { name: string; kind: InitiativeKind } => {
    for (let tries = 0; ; tries += 1) {
      const [head, kind] = random.pick(heads);
      const numbered = `${random.pick(numerals)}${random.pick(things)}${random.pick(numerals)}${random.pick(things)}`;
      const stem = random.next() < 0.5 ? numbered : `${random.pick(virtues)}${random.pick(virtues)}`;
      const name = `${stem}${tries > 3 ? random.pick(virtues) : ''}${tries > 6 ? pad(usedNames.size, 1) : ''}${head}`;
      if (usedNames.has(name)) continue;
      usedNames.add(name);
      return { name, kind };
    }
  };

  for (let p = 0; p < prefectures; p += 1) {
    const sourceId = `synthetic-${p + 1}`;
    const out = writer(sourceId);
    const first = Math.floor((p * counties) / prefectures);
    const last = Math.floor(((p + 1) * counties) / prefectures);
    const cityName = `${countyName(counties + p)}市`;
    const cityCode = `99${pad(p + 1, 2)}00`;

    const title = `${cityName}基层党建创新成果汇编`;
    const titleSpan = out.write(title);
    out.write('\n\n');
    const editorLine = writeAll(out, '中共', cityName, '委组织部', ' 编');
    out.write('\n\n序\n\n');
    const personSpan = out.write(`文作者${numerals[p % 10]}`);
    out.write('\n\n');
    const city = node('place', cityName, [editorLine.each[1]!], { level: 'prefecture', code: cityCode });
    const editorName = `中共${cityName}委组织部`;
    const editorSpan = { ...editorLine.whole, end: editorLine.whole.end - 2, quote: editorName };
    const editor = node('organization', editorName, [editorSpan], { role: 'organization-department', place: city });
    const work = node('document', title, [titleSpan], { title, genre: 'compendium', source: sourceId });
    edge('authored-by', work, editor, 'title-page-editor', { evidence: [editorLine.whole], role: 'editor' });
    edge('governs', editor, city, 'name-of-body', { evidence: [editorSpan] });
    const person = node('person', personSpan.quote, [personSpan]);
    edge('authored-by', work, person, 'byline', { evidence: [personSpan], role: 'author', confidence: 0.8 });
    const campaign = `${random.pick(virtues)}固本工程`;
    const slogan = `${random.pick(numerals)}个新城`;
    const sloganLine = writeAll(out, '为推进“', slogan, '”建设，全市实施', campaign, '。');
    const campaignKey = node('program', `${cityName}${campaign}`, [sloganLine.each[3]!], { aliases: [campaign] });
    const sloganKey = node('slogan', `${cityName}“${slogan}”`, [sloganLine.each[1]!]);
    edge('promotes', campaignKey, sloganKey, 'in-order-to', { evidence: [sloganLine.whole], confidence: 0.7 });
    edge('implements', city, campaignKey, 'subject-implements', { evidence: [sloganLine.whole] });
    out.write('\n\n');
    const lawSpan = out.write(`《${cityName}基层组织工作办法》`);
    const law = node('document', lawSpan.quote.slice(1, -1), [lawSpan], {
      title: lawSpan.quote.slice(1, -1),
      genre: 'regulation',
      number: `${cityName[0]}发〔200${p % 10}〕${p + 1}号`,
      date: `200${p % 10}-07`,
    });
    edge('cites', work, law, 'according-to', { evidence: [lawSpan] });
    out.write('\n\n');

    const places = Array.from({ length: last - first }, (_, i) => {
      const index = first + i;
      const name = `${countyName(index)}${random.next() < 0.8 ? '县' : '区'}`;
      const line = writeAll(out, cityName, '辖', name, '。');
      out.write('\n');
      const code = `99${pad(p + 1, 2)}${pad(21 + i, 2)}`;
      const key = nodeKey('place', code);
      nodes.set(key, {
        key,
        attributes: {
          kind: 'place',
          label: name,
          aliases: [name.slice(0, -1)],
          evidence: [line.each[2]!],
          level: 'county',
          code,
        },
      });
      edge('part-of', key, city, 'gazetteer', { evidence: [line.whole], confidence: 1 });
      return { name, key };
    });

    const share = Math.floor(((p + 1) * initiatives) / prefectures) - Math.floor((p * initiatives) / prefectures);
    for (let i = 0; i < share; i += 1) {
      const place = places[i % places.length]!;
      const { name, kind } = initiativeName();
      const topic = random.pick(Object.keys(topics));
      const terms = [...new Set([random.pick(topics[topic]!), random.pick(topics[topic]!)])];
      const department = `中共${place.name}委组织部`;
      const committee = `中共${place.name}委`;
      const year = 1996 + random.integer(25);
      out.write('\n');
      const titleLine = writeAll(out, '“', name, '”');
      out.write('\n——');
      const subtitle = writeAll(out, place.name, '关于', topic, '的探索');
      out.write('\n..... ');
      const author = out.write(department);
      out.write(`(${i * 4 + 3})\n`);
      const body = writeAll(out, `${year}年，`, committee, '推行“', name, '”，', terms.join('、'), '成为重点。');
      const members = 20 + random.integer(9000);
      const figureLine = writeAll(out, place.name, '有', '党员', `${members}人`, '。');

      const chapterTitle = `“${name}”`;
      const chapter = node('document', `${place.name}：${name}`, [titleLine.whole], {
        label: chapterTitle,
        title: chapterTitle,
        subtitle: subtitle.whole.quote,
        page: i * 4 + 3,
        genre: 'chapter',
        date: String(year),
      });
      const initiative = node(kind, name, [titleLine.each[1]!, body.each[3]!], {
        years: [year],
        family: `family/${terms[0]}`,
        familyLabel: terms[0],
      });
      nodes.get(place.key)!.attributes.evidence.push(subtitle.each[0]!);
      const body1 = node('organization', department, [author], { role: 'organization-department', place: place.key });
      const body2 = node('organization', committee, [body.each[1]!], { role: 'party-committee', place: place.key });
      const topicKey = node('topic', topic, [subtitle.each[2]!]);
      edge('part-of', chapter, work, 'contents-order', { evidence: [titleLine.whole], confidence: 1 });
      edge('authored-by', chapter, body1, 'contents-author', { evidence: [author], role: 'author' });
      edge('describes', chapter, initiative, 'title-names', { evidence: [titleLine.whole] });
      edge('implements', body2, initiative, 'subject-implements', { evidence: [body.whole], date: String(year) });
      edge('implements', place.key, initiative, 'author-and-subtitle', {
        evidence: [subtitle.whole],
        confidence: 0.75,
      });
      edge('governs', body2, place.key, 'name-of-body', { evidence: [body.each[1]!] });
      edge('part-of', body1, body2, 'name-of-body', { evidence: [author] });
      edge('addresses', initiative, topicKey, 'subtitle-term', { evidence: [subtitle.each[2]!] });
      edge('addresses', chapter, topicKey, 'subtitle-term', { evidence: [subtitle.each[2]!] });
      if (random.next() < 0.3) {
        const figure = node('figure', `${place.name}党员${members}人`, [figureLine.each[3]!], {
          value: members,
          unit: '人',
          of: '党员',
          date: String(year),
        });
        edge('reports', chapter, figure, 'sentence-quantity', { evidence: [figureLine.whole] });
        edge('reports', place.key, figure, 'sentence-quantity', { evidence: [figureLine.whole], confidence: 0.7 });
      }
      if (random.next() < 0.1) {
        const cite = writeAll(out, '根据', lawSpan.quote, '。');
        edge('cites', chapter, law, 'according-to', { evidence: [cite.whole] });
      }

      const termSpans = terms.map((label) => {
        const start = body.each[5]!.start + body.each[5]!.quote.indexOf(label);
        return { label, span: { source: sourceId, start, end: start + label.length, quote: label } };
      });
      const now: Told = {
        key: initiative,
        mention: titleLine.each[1]!,
        terms: termSpans,
        topic: { label: topic, span: subtitle.each[2]! },
      };
      for (let tries = 0, made = 0; tries < 12 && made < 2 && told.length > 0; tries += 1) {
        const other = told[Math.max(0, told.length - 1 - random.integer(60))]!;
        const because = reasonsFor(other, now);
        if (because.length < 2) continue;
        const weight = because.reduce((sum, reason) => sum + reason.weight, 0);
        edge('similar-to', other.key, initiative, 'shared-features', { weight, confidence: 0.8, because });
        made += 1;
      }
      if (told.length > 0 && random.next() < 0.05) {
        const other = random.pick(told);
        edge('variant-of', initiative, other.key, 'name-extends', { evidence: [titleLine.each[1]!, other.mention] });
      }
      told.push(now);
    }
    const text = out.text();
    sources.set(sourceId, text);
    // There is no input file whose bytes could be digested.
    infos.push({ id: sourceId, title, path: `${sourceId}.txt`, sha256: '0'.repeat(64), chars: text.length });
  }

  const graph: GraphDocument = {
    attributes: {
      format: 'guben-graph',
      version: 1,
      title: `合成语料（${counties}县，${initiatives}项）`,
      generator: 'guben synthetic',
      sources: infos,
    },
    options: { ...graphOptions },
    nodes: [...nodes.values()],
    edges: [...edges.values()],
  };
  return { graph, sources, report: reportOf(graph, sources) };
};

const countBy = (kinds: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

const reportOf = (graph: GraphDocument, sources: Map<string, string>): BuildReport => ({
  sources: graph.attributes.sources.map(({ id, title, path, chars }) => ({
    id,
    title,
    path,
    chars,
    encoding: 'utf-8',
    chapters: (sources.get(id)!.match(/\n——/g) ?? []).length,
    sentences: (sources.get(id)!.match(/。/g) ?? []).length,
  })),
  counts: {
    nodes: countBy(graph.nodes.map((n) => n.attributes.kind)),
    edges: countBy(graph.edges.map((e) => e.attributes.kind)),
  },
  merged: [],
  doubts: graph.edges
    .filter((e) => e.attributes.confidence < 0.75)
    .slice(0, 20)
    .sort((a, b) => a.attributes.confidence - b.attributes.confidence)
    .map((e) => ({
      code: 'weak-rule',
      message: `规则 ${e.attributes.rule} 只有 ${e.attributes.confidence} 的把握`,
      confidence: e.attributes.confidence,
      about: [e.key],
      evidence: e.attributes.evidence ?? [],
    })),
  skipped: [],
  timings: {},
});
