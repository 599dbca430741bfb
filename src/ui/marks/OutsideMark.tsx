/** A point outside of a frame: what is known from elsewhere, beside the words that say so. */
export function OutsideMark() {
  return (
    <svg
      aria-hidden="true"
      className="flex-none"
      fill="none"
      height="14"
      stroke="currentColor"
      strokeWidth="1.4"
      viewBox="0 0 14 14"
      width="14"
    >
      <path d="M1.6 4.4h7.8v7.8H1.6z" />
      <circle cx="11.9" cy="2.3" fill="currentColor" r="1.2" stroke="none" />
    </svg>
  )
}
