import type { Link } from '../share/link'

export interface Near {
  readonly link: Link
  readonly name: string
  readonly kind: string
}

/** Something that an address may have meant. */
export function NearRow({ link, name, kind }: Near) {
  return (
    <li className="border-t border-line">
      <a
        {...link}
        className="flex min-h-9 items-center justify-between gap-4 py-1.5 text-ink wrap-anywhere no-underline hover:underline pointer-coarse:min-h-11"
      >
        <span>{name}</span>
        <span className="text-[13px]/[18px] whitespace-nowrap text-ink-3">{kind}</span>
      </a>
    </li>
  )
}
