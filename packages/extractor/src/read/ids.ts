/** Names that Windows keeps for devices, whatever follows after a dot. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** A file name holds 255 bytes: 60 characters of up to 4 bytes leave room for a counter and `.txt`. */
const longest = 60;

/** A name as a file name for every system: letters (Chinese ones too), digits, `-`, `_` and `.` inside. */
export function safeName(name: string): string {
  const safe = [...name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')].slice(0, longest).join('');
  const trimmed = safe.replace(/^[.-]+|[.-]+$/g, '');
  if (trimmed === '') return 'text';
  return reserved.test(trimmed.split('.')[0]!) ? `_${trimmed}` : trimmed;
}

/**
 * Gives ids that are safe file names and unique, also where a file system takes upper and lower case for the same.
 * The same names in the same order give the same ids.
 */
export function uniqueIds(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const base = safeName(name);
    let id = base;
    for (let n = 2; taken.has(id.toLowerCase()); n++) id = `${base}-${n}`;
    taken.add(id.toLowerCase());
    return id;
  };
}
