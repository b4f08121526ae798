import { createReadStream } from 'node:fs';
import { readFailure } from './errors.ts';

/** The encoding that the first bytes of an XML file tell of; UTF-8 where they do not. */
const encodingOf = (start: Uint8Array): string => {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const declared = /^<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(
    new TextDecoder('latin1').decode(start.subarray(0, 200)),
  );
  return declared?.[1] ?? 'utf-8';
};

/**
 * The text of an XML file, read piece by piece in the encoding that it declares.
 * @throws BundleError where it cannot be read
 */
export async function* textPieces(file: string): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
      decoder ??= new TextDecoder(encodingOf(chunk as Uint8Array));
      yield decoder.decode(chunk as Uint8Array, { stream: true });
    }
    yield decoder?.decode() ?? '';
  } catch (error) {
    throw readFailure(file, error);
  }
}
