export * from './errors.ts';
export * from './graph.ts';
export * from './parse.ts';
export * from './schema/index.ts';
