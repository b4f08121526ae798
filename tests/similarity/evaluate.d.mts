import type { Agreement } from '@guben/extractor';

export declare const root: string;
export declare const own: string;
export declare function evaluateHalf(half: 'tune' | 'report'): Promise<Record<string, Agreement>>;
