import type { ReactNode } from 'react'
import { briefingName } from '../../explore/date-words'
import type { ShareProps, ShareWhat } from './share-props'

interface Props extends Pick<ShareProps, 'event' | 'lookups' | 'sentence' | 'what' | 'onWhat'> {
  /** One thing more, behind the others. */
  readonly other?: OtherChoice
}

interface OtherChoice {
  readonly label: string
  readonly words: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

/** What is shared: the view, the selected event, or one of its passages by its first words. */
export function WhatChoice({ event, lookups, sentence, what, onWhat, other }: Props) {
  const row = (value: ShareWhat, label: string, words: ReactNode) => {
    const isChosen = value.kind === what.kind && (value.kind !== 'excerpt' || sameExcerpt(value, what))
    return drawn(isChosen && !other?.isChosen, label, words, () => onWhat(value))
  }
  const drawn = (isChosen: boolean, label: string, words: ReactNode, onChoose: () => void) => {
    return (
      <label
        className="flex min-h-8 cursor-pointer items-baseline gap-2.5 border-t border-line px-4 py-1.5 text-[14px]/5 hover:bg-paper-2 has-checked:bg-paper-2 pointer-coarse:min-h-11 pointer-coarse:py-3"
        key={label}
      >
        <input
          checked={isChosen}
          className="size-4 flex-none translate-y-0.5 accent-ink"
          name="share-what"
          onChange={onChoose}
          type="radio"
        />
        <span className={`w-24 flex-none ${isChosen ? 'font-semibold' : ''}`}>{label}</span>
        <span className="min-w-0 text-ink-2">{words}</span>
      </label>
    )
  }
  if (!event && !other) {
    return (
      <p className="border-b border-line px-4 py-2 text-[14px]/5 text-ink-2">
        <span className="font-semibold text-ink">This view</span>: {sentence}. With an event selected, that event or one
        of its passages can be shared.
      </p>
    )
  }
  return (
    <fieldset className="border-b border-line">
      <legend className="sr-only">What is shared</legend>
      {row({ kind: 'view' }, 'This view', sentence)}
      {event && (
        <>
          {row({ kind: 'event' }, 'This event', event.title)}
          {event.excerpts.map(({ id, exact, briefing }, i) => {
            const source = lookups.briefings.get(briefing)
            return row(
              { kind: 'excerpt', id },
              `Passage ${i + 1}`,
              <>
                <span className="line-clamp-2 font-serif text-ink" lang={source?.language}>
                  {exact}
                </span>
                <span className="text-[12.5px]/4 text-ink-3">{source ? briefingName(source) : briefing}</span>
              </>,
            )
          })}
        </>
      )}
      {other && drawn(other.isChosen, other.label, other.words, other.onChoose)}
    </fieldset>
  )
}

function sameExcerpt(a: ShareWhat, b: ShareWhat): boolean {
  return a.kind === 'excerpt' && b.kind === 'excerpt' && a.id === b.id
}
