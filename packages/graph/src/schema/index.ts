export * from './evidence.ts';
export * from './gold.ts';
export * from './graph-document.ts';
export * from './kinds.ts';
export * from './report.ts';
