import type { ReactNode } from 'react'

interface GlyphProps {
  /** Stroked, in a 14 × 14 box. */
  readonly path: string
  readonly dashes?: string | undefined
  readonly children?: ReactNode
}

/** A small drawing beside the word that says the same. */
export function Glyph({ path, dashes, children }: GlyphProps) {
  return (
    <svg
      aria-hidden="true"
      className="flex-none"
      fill="none"
      height="14"
      stroke="currentColor"
      strokeDasharray={dashes}
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="1.5"
      viewBox="0 0 14 14"
      width="14"
    >
      <path d={path} />
      {children}
    </svg>
  )
}
