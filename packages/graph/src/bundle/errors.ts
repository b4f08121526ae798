import { GubenError } from '../errors.ts';

/** A bundle, or another file of Guben's, that cannot be read or written: the file, the reason and what to do about it. */
export class BundleError extends GubenError {
  override name = 'BundleError';
  readonly file: string;
  readonly reason: string;
  readonly remedy: string;

  /** @param code as of GubenError: `read-ENOENT`, `write-ENOSPC`, or one of the `bundle-…` codes */
  constructor(file: string, reason: string, remedy: string, cause?: unknown, code = 'bundle') {
    super(code, `${file}: ${reason}. ${remedy}`, { path: file, reason, remedy }, { cause });
    this.file = file;
    this.reason = reason;
    this.remedy = remedy;
  }
}

const writeFailures: Record<string, [reason: string, remedy: string]> = {
  EACCES: ['it may not be written', 'Choose another place with --out, or change the permissions of the folder.'],
  EPERM: ['it may not be written', 'Choose another place with --out, or change the permissions of the folder.'],
  EROFS: ['the file system is read-only', 'Choose a place on another disk with --out.'],
  ENOSPC: ['the disk is full', 'Free some space, or choose a place on another disk with --out.'],
  EDQUOT: ['your disk quota is used up', 'Free some space, or choose a place on another disk with --out.'],
  ENOTDIR: ['a part of its path is a file, not a folder', 'Choose another place with --out.'],
  EISDIR: ['it is a folder', 'Give the name of a file.'],
  EEXIST: ['there is a file of that name', 'Choose another place with --out.'],
  ENAMETOOLONG: ['its name is too long', 'Choose a shorter one.'],
  EBUSY: ['it is in use or a mount point', 'Choose a folder inside it.'],
  EXDEV: ['it is a mount point', 'Choose a folder inside it.'],
  ENOENT: ['its folder does not exist', 'Make the folder first, or choose another place.'],
};

const readFailures: Record<string, [reason: string, remedy: string]> = {
  EACCES: ['it may not be read', 'Change its permissions.'],
  EPERM: ['it may not be read', 'Change its permissions.'],
  ENOENT: ['there is no such file', 'Check the path.'],
  ENOTDIR: ['a part of its path is a file, not a folder', 'Check the path.'],
  EISDIR: ['it is a folder', 'Give the path of a file.'],
  ERR_FS_FILE_TOO_LARGE: ['it is larger than 2 GB', 'Split the corpus into several bundles.'],
  ERR_STRING_TOO_LONG: ['it is larger than the memory can hold as one text', 'Split the corpus into several bundles.'],
};

const failure = (
  access: 'read' | 'write',
  table: Record<string, [string, string]>,
  file: string,
  error: unknown,
): BundleError => {
  if (error instanceof BundleError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const [reason, remedy] = table[code ?? ''] ?? [message ?? String(error), 'See the reason above.'];
  return new BundleError(file, reason, remedy, error, `${access}-${code ?? 'failed'}`);
};

/** The error of a failed write in words. */
export const writeFailure = (file: string, error: unknown): BundleError => failure('write', writeFailures, file, error);

/** The error of a failed read in words. */
export const readFailure = (file: string, error: unknown): BundleError => failure('read', readFailures, file, error);
