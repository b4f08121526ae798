import type { EdgeKind, NodeKind } from '@guben/graph';
import { edgeColor, kindColor } from './palette.ts';
import { useScheme } from './scheme.ts';

/** The colour of a kind of node, as the graph shows it. */
export function KindDot({ kind, size = 11 }: { kind: NodeKind; size?: number }) {
  const color = kindColor(kind, useScheme());
  return (
    <span aria-hidden style={{ width: size, height: size, borderRadius: '50%', background: color, flex: 'none' }} />
  );
}

/** The colour and form of a kind of edge: an arrow, or a bow where it is read both ways. */
export function EdgeMark({ kind }: { kind: EdgeKind }) {
  const color = edgeColor(kind, useScheme());
  const both = kind === 'similar-to';
  return (
    <svg width={22} height={10} viewBox="0 0 22 10" aria-hidden style={{ flex: 'none' }}>
      <path d={both ? 'M1 8 Q11 -3 21 8' : 'M1 5 H16'} fill="none" stroke={color} strokeWidth={1.8} />
      {!both && <path d="M15 1.5 21 5 15 8.5Z" fill={color} />}
    </svg>
  );
}
