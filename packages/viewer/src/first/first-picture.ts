/**
 * The first picture, drawn as soon as the graph is there: the program of the page around it is still being fetched then.
 * It stands in a frame of the page's own measures, and the page takes it in as it is.
 */
import type { GubenGraph } from '@guben/graph';
import shell from '../app/Shell.module.css';
import { arranged } from '../arrange/arranged.ts';
import { frameOf } from '../stage/frame.ts';
import { openStage } from '../stage/open-stage.ts';
import { kindPalettes, labelStyles } from '../stage/paper.ts';
import stageClasses from '../stage/Stage.module.css';
import { noPins } from '../state/pins.ts';
import { partOf } from '../state/shown.ts';
import { useView } from '../state/store.ts';
import { defaultFilter } from '../state/view-state.ts';
import { keepEarlyStage } from './early-stage.ts';
import { schemeAtStart } from './scheme-at-start.ts';

/** The page without anything in it: what is where, so that the picture has its size. */
function emptyPage(): { page: HTMLElement; stage: HTMLElement } {
  const make = (name: string | undefined, ...children: HTMLElement[]) => {
    const element = document.createElement('div');
    element.className = name ?? '';
    element.append(...children);
    return element;
  };
  const canvases = make(stageClasses.canvases);
  const stage = make(stageClasses.stage, canvases);
  stage.dataset.testid = 'stage';
  const sheet = make(shell.earlySheet);
  sheet.dataset.sheet = '';
  const main = make(shell.main, make(shell.view, stage));
  const page = make(
    `${shell.shell} ${shell.early}`,
    ...[make(shell.header), make(`${shell.rail} ${shell.wide}`), main, sheet],
    ...[make(`${shell.panel} ${shell.wide}`), make(shell.bottom)],
  );
  page.setAttribute('aria-hidden', 'true');
  return { page, stage: canvases };
}

/** Draws the graph as the address asks for it, where that takes no more than the graph itself. */
export function drawFirst(graph: GubenGraph): void {
  const { view, layout, size, color, depth, from, to, pins, filter, selected } = useView.getState();
  const plain = layout === 'county' && size === 'importance' && color === 'kind' && depth === 0 && !from && !to;
  // Chips say what is filtered, and how high they stand shows only in the page.
  const filtered = JSON.stringify(filter) !== JSON.stringify(defaultFilter);
  if (view !== 'graph' || !plain || filtered || pins.length > 0) return;
  const positions = arranged(graph).get('county')!;
  const scheme = schemeAtStart();
  const { page, stage } = emptyPage();
  document.body.append(page);
  const drawing = {
    shown: partOf(graph, filter),
    positions,
    frame: frameOf(positions),
    pinned: noPins,
    palette: kindPalettes[scheme],
    labelStyle: labelStyles[scheme],
    path: undefined,
    sizes: undefined,
    groups: undefined,
  };
  try {
    keepEarlyStage(openStage(graph, stage, drawing, selected), page);
  } catch (error) {
    page.remove();
    throw error;
  }
}
