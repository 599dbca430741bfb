/** Stroked paths in a 16 × 16 box. A dozen lines: an icon library would cost more than all of them. */
const PATHS = {
  close: 'm3.5 3.5 9 9M12.5 3.5l-9 9',
  'chevron-left': 'M10 3 5 8l5 5',
  'chevron-right': 'm6 3 5 5-5 5',
  'chevron-down': 'm3 6 5 5 5-5',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  search: 'M11.5 7a4.5 4.5 0 1 1-9 0a4.5 4.5 0 0 1 9 0M10.5 10.5 14 14',
  link: 'M6.5 9.5a3 3 0 0 0 4.2 0l2.4-2.4a3 3 0 0 0-4.2-4.2L8 3.8M9.5 6.5a3 3 0 0 0-4.2 0L2.9 8.9a3 3 0 0 0 4.2 4.2l.9-.9',
  share: 'M8 10V2M5 4.5 8 1.8l3 2.7M4.5 7H3v7h10V7h-1.5',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  help: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M6.2 6.2a1.9 1.9 0 1 1 2.7 1.9c-.6.3-.9.7-.9 1.4M8 11.6v.2',
} as const

export type IconName = keyof typeof PATHS

/** Beside words, or in a button that has a name: never alone. */
export function Icon({ name, size = 16, className }: { name: IconName; size?: number; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="1.5"
      viewBox="0 0 16 16"
      width={size}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
