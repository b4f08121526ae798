import { useCorpus } from '../bundle/corpus.ts';
import { useView } from '../state/store.ts';
import { EdgePanel } from './EdgePanel.tsx';
import { NodePanel } from './NodePanel.tsx';
import { Opening } from './Opening.tsx';
import { PathPanel } from './PathPanel.tsx';

/** What is selected; with a path its steps; with nothing, where one can begin. */
export function SidePanel() {
  const { graph } = useCorpus();
  const selected = useView((state) => state.selected);
  // An old link may name what is no longer there.
  const begun = useView((state) => state.from !== undefined && graph.hasNode(state.from));
  return (
    <>
      {begun && <PathPanel />}
      {selected && graph.hasNode(selected) ? (
        <NodePanel key={selected} nodeKey={selected} />
      ) : selected && graph.hasEdge(selected) ? (
        <EdgePanel key={selected} edgeKey={selected} />
      ) : begun ? null : (
        <Opening />
      )}
    </>
  );
}
