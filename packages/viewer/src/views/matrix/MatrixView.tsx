export default function MatrixView() {
  return null;
}
