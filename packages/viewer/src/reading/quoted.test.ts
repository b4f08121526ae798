import { describe, expect, it } from 'vitest';
import { quoted } from './quoted.ts';

describe('quoted', () => {
  it.each([
    ['流动堡垒', '流动堡垒'],
    ['外建“堡垒”内设“家”', '外建‘堡垒’内设‘家’'],
    ['“四个‘一’工程”', '‘四个“一”工程’'],
    ['county’s name', 'county’s name'],
  ])('writes %s inside quotation marks', (name, written) => {
    expect(quoted(name)).toBe(written);
  });
});
