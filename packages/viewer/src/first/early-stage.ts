/** The picture that was drawn before the page around it was there: kept until the page takes it in. */
import type { GubenGraph } from '@guben/graph';
import type { OpenedStage } from '../stage/open-stage.ts';

let early: { stage: OpenedStage; frame: HTMLElement } | undefined;

export function keepEarlyStage(stage: OpenedStage, frame: HTMLElement): void {
  early = { stage, frame };
}

/** Hands the picture over to who shows this graph; its element is to be moved at once, for what was around it goes. */
export function takeEarlyStage(graph: GubenGraph): OpenedStage | undefined {
  if (early?.stage.graph !== graph) return undefined;
  const { stage, frame } = early;
  early = undefined;
  stage.element.remove();
  frame.remove();
  return stage;
}

/** Takes the picture away where nobody has taken it in: another view was opened meanwhile. */
export function dropEarlyStage(): void {
  early?.stage.close();
  early?.frame.remove();
  early = undefined;
}
