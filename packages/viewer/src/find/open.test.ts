import { beforeEach, describe, expect, it } from 'vitest';
import { cancelPalette, fieldReady, openPalette, typeQuery, usePalette } from './open.ts';

describe('the palette before its code has come', () => {
  beforeEach(cancelPalette);

  it('keeps what is typed until its own field has the keyboard', () => {
    openPalette();
    typeQuery('mj');
    expect(usePalette.getState()).toMatchObject({ asked: 1, waiting: true, query: 'mj' });
    fieldReady();
    expect(usePalette.getState()).toMatchObject({ asked: 1, waiting: false, query: 'mj' });
  });

  it('does not open any more once it is cancelled', () => {
    openPalette();
    typeQuery('mj');
    cancelPalette();
    expect(usePalette.getState()).toMatchObject({ asked: 0, waiting: false, query: '' });
  });
});
