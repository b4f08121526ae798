export default function TimeView() {
  return null;
}
