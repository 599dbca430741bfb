import type { Unquoted } from './unquoted'

const KINDS: Record<Unquoted['kind'], string> = {
  commentary: 'Not quoted',
  untouched: 'Not quoted, and nobody has said why',
  part: 'Left out of what is quoted',
}
/** As many of a passage's first words as tell which one is meant. */
const FIRST_WORDS = 5

interface UnquotedNotesProps {
  readonly parts: readonly Unquoted[]
  /** The words of a part. */
  readonly wordsOf: (part: Unquoted) => string
  readonly lang: string
}

/** What of the paragraph beside it no event quotes, and why not, where the desk says so. */
export function UnquotedNotes({ parts, wordsOf, lang }: UnquotedNotesProps) {
  return (
    <ul
      aria-label="Not quoted from this paragraph"
      className="mt-1 border-l border-dashed border-control pl-2.5 text-[13.5px]/[17px] text-ink-2"
    >
      {parts.map((part) => (
        <li className="py-1" key={part.start}>
          {KINDS[part.kind]}:{' '}
          <span className="font-serif text-ink" lang={lang}>
            {firstWords(wordsOf(part))}
          </span>
          {part.reason !== undefined && <span className="block text-ink-3">{part.reason}</span>}
        </li>
      ))}
    </ul>
  )
}

function firstWords(text: string): string {
  const words = text
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim()
    .split(/\s+/u)
  return words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS).join(' ')}\u00a0…` : words.join(' ')
}
