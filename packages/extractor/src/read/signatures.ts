/** First bytes of files that people hand in and that are no plain text, and what to call them. */
const signatures: readonly { name: string; bytes: readonly number[] }[] = [
  { name: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46] },
  // Word, Excel, WPS, EPUB and OpenDocument files are ZIP files; the old Office formats are compound files.
  { name: 'ZIP/DOCX', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'DOC', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'RTF', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { name: 'GIF', bytes: [0x47, 0x49, 0x46, 0x38] },
  { name: 'TIFF', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { name: 'DjVu', bytes: [0x41, 0x54, 0x26, 0x54] },
  { name: 'GZIP', bytes: [0x1f, 0x8b] },
  { name: 'RAR', bytes: [0x52, 0x61, 0x72, 0x21] },
  { name: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'SQLite', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65] },
];

/** Bytes looked at: control bytes are spread all over a binary file. */
const sampleSize = 65_536;
/** A scan's stray form feeds and NULs stay below one in a hundred; executables and images have one in ten. */
const controlShare = 0.02;

/** What kind of binary file the bytes are, or undefined for what may be text in a one- or multi-byte encoding. */
export function binaryFormat(bytes: Uint8Array): string | undefined {
  const known = signatures.find((signature) => signature.bytes.every((byte, i) => bytes[i] === byte));
  if (known) return known.name;
  const sample = bytes.subarray(0, sampleSize);
  let control = 0;
  for (const byte of sample) if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) control++;
  return control > sample.length * controlShare ? 'binary' : undefined;
}
