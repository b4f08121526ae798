import { InvalidArgumentError } from 'commander';
import type { Cli } from './cli.ts';

/** Parser of an option that is a whole number. */
export const wholeNumber =
  ({ t }: Cli, least = 0, most = Number.MAX_SAFE_INTEGER) =>
  (value: string): number => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(
      most === Number.MAX_SAFE_INTEGER
        ? t('usage.wholeNumber', { value, least })
        : t('usage.wholeNumberBetween', { value, least, most }),
    );
  };

/** Parser of an option that is a number from 0 to 1, such as a threshold. */
export const share =
  ({ t }: Cli) =>
  (value: string): number => {
    const number = Number(value);
    if (value.trim() !== '' && number >= 0 && number <= 1) return number;
    throw new InvalidArgumentError(t('usage.share', { value }));
  };
