import type { Doubt } from '@guben/graph';
import type { ResolvedDocuments } from '../resolve/documents.ts';
import type { ResolvedFigures } from '../resolve/figures.ts';
import type { ResolvedInitiatives } from '../resolve/initiatives.ts';
import type { ResolvedOrganizations } from '../resolve/organizations.ts';
import type { PlaceResolution } from '../resolve/places.ts';
import type { Works } from '../resolve/works.ts';
import type { Doc } from '../text/doc.ts';
import type { Entity, Mentions, PersonMention } from '../text/mentions.ts';

/** What resolving gives of one kind: the things, and which thing a mention names. */
export interface Resolved<M extends Mentions[keyof Mentions][number]> {
  entities: Entity<M>[];
  of(mention: M): string | undefined;
  doubts: Doubt[];
}

/** A document read and resolved: what the rules for edges look at. */
export interface Reading {
  doc: Doc;
  mentions: Mentions;
  places: PlaceResolution;
  organizations: ResolvedOrganizations;
  persons: Resolved<PersonMention>;
  documents: ResolvedDocuments;
  figures: ResolvedFigures;
  initiatives: ResolvedInitiatives;
  works: Works;
}
