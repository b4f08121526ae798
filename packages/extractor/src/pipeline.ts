import { type BuildReport, type GraphDocument, graphOptions } from '@guben/graph';
import { assemble } from './assemble/assemble.ts';
import { buildReport } from './assemble/report.ts';
import { compareInitiatives } from './compare/compare.ts';
import { initiativeInputs } from './compare/inputs.ts';
import { recogniseDates } from './recognise/dates.ts';
import { documentYear } from './recognise/dates-year.ts';
import { recogniseDocuments } from './recognise/documents.ts';
import { recogniseFigures } from './recognise/figures.ts';
import { recogniseInitiatives } from './recognise/initiatives.ts';
import { recogniseOrganizations } from './recognise/organizations.ts';
import { recognisePersons } from './recognise/persons.ts';
import { recognisePlaces } from './recognise/places.ts';
import type { Reading } from './relate/reading.ts';
import { resolveDocuments } from './resolve/documents.ts';
import { resolveFigures } from './resolve/figures.ts';
import { resolveInitiatives } from './resolve/initiatives.ts';
import { resolveOrganizations } from './resolve/organizations.ts';
import { resolvePersons } from './resolve/persons.ts';
import { resolvePlaces } from './resolve/places.ts';
import { findWorks } from './resolve/works.ts';
import type { Resources } from './resources.ts';
import { prepare } from './structure/prepare.ts';
import type { Range } from './text/doc.ts';
import { Ranges } from './text/ranges.ts';
import type { SourceText } from './text/source.ts';

export interface ExtractOptions {
  /** Told at the start of each step of each document; `done` of `total` documents are read. */
  onProgress?: (step: Step, done: number, total: number) => void;
  /** The graph's title; the title of the first work where not given. */
  title?: string;
}

export const steps = ['structure', 'recognise', 'resolve', 'compare', 'assemble'] as const;
export type Step = (typeof steps)[number];

/** What an extraction gives: the graph, and what a reader of it should know. */
export interface Extraction {
  graph: GraphDocument;
  report: BuildReport;
}

/** Named in graph.json as its maker. */
const generator = 'guben 0.1.0';

/**
 * Turns texts into one graph: structure → recognise → resolve → relate → compare → assemble.
 * The same sources and resources give the same graph; only `report.timings` tells of the clock.
 * @param sources in the order in which evidence is listed; ids must differ
 */
export function extract(
  sources: readonly SourceText[],
  resources: Resources,
  options: ExtractOptions = {},
): Extraction {
  const clock = new Clock(options, sources.length);
  const readings = sources.map((source, index) => readDocument(source, resources, clock, index));
  clock.start('compare', sources.length);
  const ignored = new Map(readings.map((reading) => [reading.doc, namesOfPlaces(reading)]));
  const compared = compareInitiatives(initiativeInputs(readings), resources.lexicon, {
    ignore: (doc) => ignored.get(doc) ?? [],
  });
  clock.start('assemble', sources.length);
  const { nodes, edges } = assemble(readings, compared, resources);
  const graph: GraphDocument = {
    attributes: {
      format: 'guben-graph',
      version: 1,
      title: options.title ?? readings[0]?.works.root.label ?? '',
      generator,
      sources: readings.map(({ doc: { source }, works }) => ({
        id: source.id,
        title: works.root.label,
        path: source.path,
        sha256: source.sha256,
        chars: source.text.length,
      })),
    },
    options: graphOptions,
    nodes,
    edges,
  };
  clock.stop();
  return { graph, report: buildReport(readings, graph, clock.timings) };
}

/** Reads one document and resolves what it names. */
export function readDocument(source: SourceText, resources: Resources, clock?: Clock, index = 0): Reading {
  clock?.start('structure', index);
  const doc = prepare(source);
  clock?.start('recognise', index);
  const dates = recogniseDates(doc);
  doc.year = documentYear(doc, dates);
  const places = recognisePlaces(doc, resources);
  const organizations = recogniseOrganizations(doc, resources, places);
  const documents = recogniseDocuments(doc, resources, dates);
  const persons = recognisePersons(doc, resources, organizations, places);
  // 下|二台|乡 is a place, and no number.
  const named = new Ranges(places);
  const figures = recogniseFigures(doc, resources, dates).filter(
    ({ start, end }) => named.holding(start, end) === undefined,
  );
  const initiatives = recogniseInitiatives(doc, resources, [...organizations, ...persons], places);
  const mentions = { dates, places, organizations, documents, persons, figures, initiatives };
  clock?.start('resolve', index);
  const resolvedPlaces = resolvePlaces(doc, places, resources);
  const resolvedDocuments = resolveDocuments(doc, documents, resources);
  return {
    doc,
    mentions,
    places: resolvedPlaces,
    organizations: resolveOrganizations(doc, organizations, resolvedPlaces, resources),
    persons: resolvePersons(doc, persons),
    documents: resolvedDocuments,
    figures: resolveFigures(doc, figures),
    initiatives: resolveInitiatives(doc, initiatives, resources.lexicon.initiatives),
    works: findWorks(doc, resolvedDocuments.match, dates),
  };
}

/** Places and bodies say where, not what: comparing leaves them out. */
export function namesOfPlaces(reading: Reading): Range[] {
  const { places, organizations } = reading.mentions;
  // Ranges of one shape: they are asked often.
  const ranges: Range[] = [];
  for (const { form, start, end } of places) if (form !== 'pattern') ranges.push({ start, end });
  for (const { start, end } of organizations) ranges.push({ start, end });
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return ranges.filter((range) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
}

/** Wall time of each step in milliseconds. */
class Clock {
  readonly timings: Record<string, number> = {};
  private step: Step | undefined;
  private since = 0;

  constructor(
    private readonly options: ExtractOptions,
    private readonly total: number,
  ) {}

  start(step: Step, done: number) {
    this.stop();
    this.step = step;
    this.since = performance.now();
    this.options.onProgress?.(step, done, this.total);
  }

  stop() {
    if (this.step)
      this.timings[this.step] = Math.round((this.timings[this.step] ?? 0) + performance.now() - this.since);
    this.step = undefined;
  }
}
