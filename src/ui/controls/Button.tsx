import type { ButtonHTMLAttributes } from 'react'

const LOOKS = {
  solid: 'border-ink bg-ink text-on-ink font-semibold',
  plain: 'border-control bg-paper text-ink font-medium hover:border-ink',
  quiet: 'border-transparent text-ink-2 hover:text-ink',
}

/** At least 24 px high, 44 px on touch screens. */
export function Button({
  look = 'plain',
  className = '',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: keyof typeof LOOKS }) {
  return (
    <button
      className={`inline-flex h-7 min-w-7 items-center justify-center gap-1.5 whitespace-nowrap rounded-[2px] border px-2.5 text-[13px] disabled:text-ink-3 pointer-coarse:h-11 pointer-coarse:min-w-11 ${LOOKS[look]} ${className}`}
      type="button"
      {...rest}
    />
  )
}
