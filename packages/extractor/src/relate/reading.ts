import type { ResolvedDocuments } from '../resolve/documents.ts';
import type { ResolvedFigures } from '../resolve/figures.ts';
import type { ResolvedInitiatives } from '../resolve/initiatives.ts';
import type { ResolvedOrganizations } from '../resolve/organizations.ts';
import type { ResolvedPersons } from '../resolve/persons.ts';
import type { PlaceResolution } from '../resolve/places.ts';
import type { Works } from '../resolve/works.ts';
import type { Doc } from '../text/doc.ts';
import type { Mentions } from '../text/mentions.ts';

/** A document read and resolved: what the rules for edges look at. */
export interface Reading {
  doc: Doc;
  mentions: Mentions;
  places: PlaceResolution;
  organizations: ResolvedOrganizations;
  persons: ResolvedPersons;
  documents: ResolvedDocuments;
  figures: ResolvedFigures;
  initiatives: ResolvedInitiatives;
  works: Works;
}
