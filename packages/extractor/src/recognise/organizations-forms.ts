/** A form found at a place of the text. */
export interface FormHit<V> {
  form: string;
  value: V;
  end: number;
}

/**
 * Forms by their first code unit, longest first, each with what it stands for. Where no form can start, asking costs one
 * array access; several values may share a form, and the caller says which it accepts.
 */
export class FormTable<V> {
  private readonly buckets: (FormEntry<V>[] | undefined)[] = new Array(0x10000).fill(undefined);
  /** The code units that start a form. */
  readonly starts: ReadonlySet<number>;

  constructor(entries: Iterable<readonly [form: string, value: V]>) {
    const starts = new Set<number>();
    for (const [form, value] of entries) {
      const first = form.charCodeAt(0);
      starts.add(first);
      const bucket = this.buckets[first];
      if (bucket) bucket.push({ form, value });
      else this.buckets[first] = [{ form, value }];
    }
    this.starts = starts;
    for (const first of starts) this.buckets[first]!.sort((a, b) => b.form.length - a.form.length);
  }

  /** The longest form at `at` whose value is accepted; of equal forms the first given. */
  find(text: string, at: number, accept?: (value: V, end: number) => boolean): FormHit<V> | undefined {
    const bucket = this.buckets[text.charCodeAt(at)];
    if (bucket === undefined) return undefined;
    for (const { form, value } of bucket) {
      if (!text.startsWith(form, at)) continue;
      const end = at + form.length;
      if (accept === undefined || accept(value, end)) return { form, value, end };
    }
    return undefined;
  }
}

interface FormEntry<V> {
  form: string;
  value: V;
}

const pairBits = 18;
const pairMask = (1 << pairBits) - 1;

/**
 * Which scans may start at a place of the text, told by two code units: one array access decides for almost every place
 * that nothing starts there. A hash of the pair indexes the table, so a flag may be wrong, but none is missing.
 */
export class StartTable {
  private readonly pairs = new Uint8Array(1 << pairBits);
  private readonly singles = new Uint8Array(0x10000);

  /** Marks a form's start. A form of one character is marked with every second character given, or with any. */
  mark(form: string, flag: number, seconds?: Iterable<number>) {
    const first = form.charCodeAt(0);
    if (form.length > 1) this.pairs[hash(first, form.charCodeAt(1))]! |= flag;
    else if (seconds === undefined) this.singles[first]! |= flag;
    else for (const second of seconds) this.pairs[hash(first, second)]! |= flag;
  }

  /** The flags at a code unit and the one after it. */
  at(first: number, second: number): number {
    return this.pairs[hash(first, second)]! | this.singles[first]!;
  }
}

const hash = (first: number, second: number): number => (first * 421 + second) & pairMask;
