/**
 * An error that a user can do something about: no such bundle, an input that is no text, a full disk. Everything else that
 * is thrown is a defect of the program.
 *
 * `message` says it in English; `code` and `params` let an interface say it in the user's language.
 */
export class GubenError extends Error {
  override name = 'GubenError';
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;

  /**
   * @param code kebab-case, stable: what an interface translates and a test checks
   * @param message one or more lines: what is wrong with what, and what to do
   */
  constructor(code: string, message: string, params: Record<string, string | number> = {}, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.params = params;
  }
}
