import { create } from 'zustand';
import type { StageHandle } from './open-stage.ts';

interface StageState {
  /** The picture on the screen, for what exports or moves it; undefined when another view is open. */
  stage: StageHandle | undefined;
  setStage: (stage: StageHandle | undefined) => void;
}

export const useStage = create<StageState>()((set) => ({ stage: undefined, setStage: (stage) => set({ stage }) }));
