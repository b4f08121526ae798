export function ExportMenu(_props: { compact: boolean }) {
  return null;
}
