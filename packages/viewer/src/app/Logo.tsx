/** A root below, branches above: the mark of the house (固本, to make the root firm). */
export function Logo() {
  return (
    <svg width={26} height={26} viewBox="0 0 64 64" aria-hidden="true" style={{ flex: 'none' }}>
      <rect width="64" height="64" rx="14" fill="#2f5d62" />
      <path
        d="M32 12v40M32 24 18 34M32 24l14 10M32 40 20 52M32 40l12 12"
        stroke="#f6f1e7"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <circle cx="32" cy="13" r="6" fill="#f6f1e7" />
      <circle cx="17" cy="35" r="5" fill="#f6f1e7" />
      <circle cx="47" cy="35" r="5" fill="#f6f1e7" />
    </svg>
  );
}
