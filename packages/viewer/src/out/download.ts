/** Hands a file to the reader. */
export function download(name: string, content: Blob | string | readonly string[], type = 'text/plain'): void {
  const blob =
    content instanceof Blob ? content : new Blob(typeof content === 'string' ? [content] : [...content], { type });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A title as a file name: without what file systems forbid, and not too long. */
export const fileName = (title: string, extension: string): string => {
  const stem = title
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ')
    .trim()
    .slice(0, 60);
  return `${stem || 'guben'}.${extension}`;
};
