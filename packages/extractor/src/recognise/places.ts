import type { Resources } from '../resources.ts';
import type { Doc } from '../text/doc.ts';
import type { PlaceMention } from '../text/mentions.ts';
import { recogniseCommunes } from './places-communes.ts';
import { recogniseFullNames } from './places-full.ts';
import { recogniseListedTownships } from './places-listed.ts';
import { recogniseRuralDistricts, recogniseTownships } from './places-local.ts';
import { placeScanner } from './places-scan.ts';
import { recogniseShortNames } from './places-short.ts';
import { recogniseStems, stemHits } from './places-stems.ts';
import { recogniseStreets } from './places-streets.ts';
import { recogniseFormerDivisions, recogniseReferences, recogniseZones } from './places-units.ts';
import { recogniseVillages } from './places-villages.ts';
import { PlaceWork, placeWords } from './places-work.ts';

/**
 * Finds the administrative divisions that a text names, and its bound references to them (我市, 全县). One pass over the
 * text finds all forms of names and all unit characters; the steps after it look only there.
 * @returns mentions sorted by start, without overlaps; offsets are UTF-16 code units of `doc.text`
 */
export function recognisePlaces(doc: Doc, resources: Resources): PlaceMention[] {
  const scan = placeScanner(resources.gazetteer)(doc.text);
  const work = new PlaceWork(doc, resources.gazetteer, placeWords(resources.lexicon.places));
  for (const home of homeDivisions(doc, resources)) work.ground.add(home);
  recogniseFullNames(work, scan.hits);
  recogniseShortNames(work);
  const stems = stemHits(work, scan.hits);
  recogniseFormerDivisions(work, stems, scan.party);
  const stemEnds = new Map(stems.map((stem) => [stem.end, stem]));
  recogniseTownships(work, scan.townshipEnds, stemEnds);
  recogniseListedTownships(work, scan.townshipEnds);
  recogniseRuralDistricts(work, scan.districtEnds);
  recogniseStreets(work);
  recogniseStems(work, stems);
  recogniseZones(work, scan.zoneEnds, stemEnds);
  recogniseVillages(work, scan.villageEnds);
  recogniseCommunes(work);
  recogniseReferences(work, scan.references);
  return work.inOrder();
}

/** The divisions that corpus.yaml's place names (广东省梅州市: the last part; a bare name of several divisions: none). */
export function homeDivisions(doc: Doc, { gazetteer }: Resources) {
  const place = doc.source.corpus?.place;
  if (!place) return [];
  for (let start = 0; start < place.length - 1; start++) {
    const found = gazetteer.byForm(place.slice(start), doc.year);
    if (found.length === 0) continue;
    const above = place.slice(0, start);
    const fitting = found.filter(
      (division) => above === '' || gazetteer.ancestors(division, doc.year).some((a) => above.endsWith(a.name)),
    );
    const codes = new Set(fitting.map((division) => division.code));
    return codes.size === 1 ? [fitting[0]!] : [];
  }
  return [];
}
