import { useEffect, useRef } from 'react'
import { numberWords } from '../../explore/filter-words'
import { ChoiceRow } from './ChoiceRow'
import { PassageRows } from './PassageRows'
import type { ShareProps } from './share-props'

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

const GROUP = 'share-what'
/** More passages than these are listed when one is asked for: what is shared must stay in sight below them. */
const MOST_AT_ONCE = 2

/** What is shared: the view, the selected event, or one of its passages by its first words. */
export function WhatChoice({ event, lookups, sentence, what, onWhat, other }: Props) {
  if (!event && !other) {
    return (
      <p className="border-b border-line px-4 py-2 text-[14px]/5 text-ink-2">
        <span className="font-semibold text-ink">This view</span>: {sentence}. With an event selected, that event or one
        of its passages can be shared.
      </p>
    )
  }
  const kind = other?.isChosen ? undefined : what.kind
  const excerpts = event?.excerpts ?? []
  const passages = {
    excerpts,
    lookups,
    chosen: kind === 'excerpt' && what.kind === 'excerpt' ? what.id : undefined,
    onChoose: (id: string) => onWhat({ kind: 'excerpt', id }),
  }
  return (
    <fieldset className="border-b border-line">
      <legend className="sr-only">What is shared</legend>
      <ChoiceRow
        group={GROUP}
        isChosen={kind === 'view'}
        label="This view"
        onChoose={() => onWhat({ kind: 'view' })}
        words={sentence}
      />
      {event && (
        <ChoiceRow
          group={GROUP}
          isChosen={kind === 'event'}
          label="This event"
          onChoose={() => onWhat({ kind: 'event' })}
          words={event.title}
        />
      )}
      {excerpts.length <= MOST_AT_ONCE ? <PassageRows {...passages} group={GROUP} /> : <FoldedPassages {...passages} />}
      {other && <ChoiceRow {...other} group={GROUP} />}
    </fieldset>
  )
}

type Passages = Omit<Parameters<typeof PassageRows>[0], 'group'>

/** One choice among the others, and below it, once it is made, that of the passage. */
function FoldedPassages(props: Passages) {
  const { excerpts, chosen, onChoose } = props
  const list = useRef<HTMLFieldSetElement>(null)
  const isOpen = chosen !== undefined
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('label:has(:checked)')
    // In the middle, so that it is seen that there are others.
    if (row && list.current) list.current.scrollTop = row.offsetTop - (list.current.clientHeight - row.offsetHeight) / 2
  }, [isOpen])
  return (
    <>
      <ChoiceRow
        group={GROUP}
        isChosen={isOpen}
        label="A passage"
        onChoose={() => onChoose(excerpts[0]!.id)}
        words={`one of the ${numberWords(excerpts.length)} it rests on`}
      />
      {isOpen && (
        <fieldset className="relative max-h-44 overflow-y-auto overscroll-contain pl-6.5" ref={list}>
          <legend className="sr-only">Which passage</legend>
          <PassageRows {...props} group="share-passage" />
        </fieldset>
      )}
    </>
  )
}
