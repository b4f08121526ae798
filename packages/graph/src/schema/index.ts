export * from './evidence.ts';
export * from './gold.ts';
export * from './graph-document.ts';
export * from './judgements.ts';
export * from './kinds.ts';
export * from './report.ts';
