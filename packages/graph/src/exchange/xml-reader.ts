import { SaxesParser } from 'saxes';
import { GubenError } from '../errors.ts';

/** A file that cannot be read in the format it should have; `line` is where, counted from 1. */
export class ExchangeError extends GubenError {
  override name = 'ExchangeError';
  readonly line: number | undefined;
  readonly reason: string;
  constructor(code: string, reason: string, line?: number) {
    super(code, line === undefined ? reason : `line ${line}: ${reason}`, {
      reason,
      ...(line === undefined ? {} : { line }),
    });
    this.line = line;
    this.reason = reason;
  }
}

/** What is told of an XML file while it is read. Names are without prefix. */
export interface XmlEvents {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  close: (name: string) => void;
  instruction?: (target: string, body: string) => void;
}

/** Characters that one tag or stretch of text may take: more is no graph but an attack or another kind of file. */
const mostPending = 1 << 26;
const deepest = 200;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML piece by piece, in memory that does not grow with the file. A document type declaration is refused, and with
 * it every way to define an entity; so are endless tags and bottomless nesting.
 * @throws ExchangeError with the line, where the file is malformed, ends too early, or `events` throws
 */
export const readXml = async (pieces: AsyncIterable<string> | Iterable<string>, events: XmlEvents): Promise<void> => {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let depth = 0;
  let sinceEvent = 0;
  let failure: unknown;

  /** Nothing more is told after the first failure: the parser would go on after errors. */
  const guarded =
    <A extends unknown[]>(handle: (...args: A) => void) =>
    (...args: A): void => {
      sinceEvent = 0;
      if (failure !== undefined) return;
      try {
        handle(...args);
      } catch (error) {
        failure = error instanceof ExchangeError && error.line === undefined ? at(error.code, error.reason) : error;
        if (!(failure instanceof ExchangeError)) failure = at('malformed', (error as Error).message);
      }
    };
  const at = (code: string, reason: string) => new ExchangeError(code, reason, parser.line);

  parser.on(
    'error',
    guarded((error: Error) => {
      throw new ExchangeError('malformed', error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''));
    }),
  );
  parser.on(
    'doctype',
    guarded(() => {
      throw new ExchangeError('doctype', 'document type declarations, which can define entities, are refused');
    }),
  );
  parser.on(
    'opentag',
    guarded(({ name, attributes }) => {
      depth += 1;
      if (depth > deepest) throw new ExchangeError('malformed', `elements are nested more than ${deepest} deep`);
      events.open(localName(name), attributes as Record<string, string>);
    }),
  );
  parser.on(
    'closetag',
    guarded(({ name }) => {
      depth -= 1;
      events.close(localName(name));
    }),
  );
  parser.on(
    'processinginstruction',
    guarded(({ target, body }) => events.instruction?.(target, body)),
  );

  let begun = false;
  for await (const piece of pieces) {
    const start: string = begun ? '' : piece.replace(/^\uFEFF/, '').trimStart();
    if (start !== '' && !start.startsWith('<')) throw new ExchangeError('not-xml', 'it is no XML', 1);
    begun ||= start !== '';
    sinceEvent += piece.length;
    parser.write(piece);
    if (failure === undefined && sinceEvent > mostPending)
      failure = at('malformed', 'a tag or text is longer than 64 MB');
    if (failure !== undefined) throw failure;
  }
  parser.close();
  if (failure !== undefined) throw failure;
};
