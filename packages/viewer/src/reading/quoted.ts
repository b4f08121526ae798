/** Each mark of quotation and what it becomes one level further in (GB/T 15834—2011, 4.8.3.3). */
const inner: Record<string, string> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

/**
 * A name as it is written between “ ”: its own “ ” become ‘ ’, and what they hold in ‘ ’ gets “ ”. A name without “ ” stays as
 * it is, so that an apostrophe is never taken for a mark of quotation.
 */
export const quoted = (name: string): string =>
  /[“”]/.test(name) ? name.replace(/[“”‘’]/g, (mark) => inner[mark]!) : name;
