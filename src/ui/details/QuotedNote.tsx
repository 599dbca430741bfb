interface QuotedNoteProps {
  readonly note: string
  /** The passages it may quote from. */
  readonly passages: readonly string[]
}

/** A note of the desk; what it quotes word by word is set as the briefing's words are everywhere. */
export function QuotedNote({ note, passages }: QuotedNoteProps) {
  return note.split(/(“[^”]+”)/u).map((part, i) => {
    const words = i % 2 === 1 ? part.slice(1, -1).toLowerCase() : ''
    const isVerbatim = words !== '' && passages.some((passage) => passage.toLowerCase().includes(words))
    return isVerbatim ? (
      <q className="font-serif text-ink before:content-none after:content-none" key={i}>
        {part}
      </q>
    ) : (
      part
    )
  })
}
