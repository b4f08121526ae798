import {
  IconArrowsDiff,
  IconCalendarTime,
  IconChartDots3,
  IconFileText,
  IconGridDots,
  IconMap2,
  IconTable,
} from '@tabler/icons-react';
import { type ComponentType, lazy } from 'react';
import type { ViewName } from '../state/view-state.ts';
import GraphView from '../views/graph/GraphView.tsx';

/** The views in the order of the tabs. All but the first are loaded when first opened. */
export const views: readonly { name: ViewName; icon: ComponentType<{ size?: number }>; component: ComponentType }[] = [
  { name: 'graph', icon: IconChartDots3, component: GraphView },
  { name: 'matrix', icon: IconGridDots, component: lazy(() => import('../views/matrix/MatrixView.tsx')) },
  { name: 'compare', icon: IconArrowsDiff, component: lazy(() => import('../views/compare/CompareView.tsx')) },
  { name: 'table', icon: IconTable, component: lazy(() => import('../views/table/TableView.tsx')) },
  { name: 'text', icon: IconFileText, component: lazy(() => import('../views/text/TextView.tsx')) },
  { name: 'map', icon: IconMap2, component: lazy(() => import('../views/map/MapView.tsx')) },
  { name: 'time', icon: IconCalendarTime, component: lazy(() => import('../views/time/TimeView.tsx')) },
];
