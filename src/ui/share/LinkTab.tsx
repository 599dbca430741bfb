import { useState } from 'react'
import { linkWords } from '../../explore/link-words'
import { selectEvent } from '../../explore/view-state'
import { useMediaQuery } from '../useMediaQuery'
import { CopyLink } from './CopyLink'
import { HeldParts } from './HeldParts'
import { NativeShare } from './NativeShare'
import { QrFigure } from './QrFigure'
import { readLink } from './read-link'
import { selectionOf, type ShareProps } from './share-props'
import { sharedText } from './shared-text'
import { WhatChoice } from './WhatChoice'

/** Kept from one opening to the next, as long as the page is open. */
let keptShort = false

/** The link to what is shared: to be sent, copied, or scanned from the screen. */
export function LinkTab(props: ShareProps) {
  const { event, manifest, what, words, hrefOf, shortHrefOf, lookups } = props
  const [isShort, setIsShort] = useState(keptShort)
  const isTouch = useMediaQuery('(pointer: coarse)')
  const onShort = (short: boolean) => {
    keptShort = short
    setIsShort(short)
  }
  const takeShort = () => {
    onShort(true)
    // The button goes with the link that was too long.
    document.getElementById('share-link')?.focus()
  }
  const [id, excerpt] = selectionOf(what, event)
  const href = (isShort ? shortHrefOf : hrefOf)((now) => selectEvent(now, id, excerpt))
  const held = readLink(href)
  const { title, text } = sharedText(props)

  return (
    <>
      {isTouch && <NativeShare text={text} title={title} url={href} />}
      <WhatChoice {...props} />
      <div className="flex flex-col gap-4 px-4 py-4 tablet:flex-row tablet:gap-6">
        <div className="min-w-0 flex-1">
          <label className="mb-1.5 block text-[13px] font-[650]" htmlFor="share-link">
            Link
          </label>
          <input
            className="block h-8 w-full border border-control bg-paper px-2 text-[13px] text-ink pointer-coarse:h-11 pointer-coarse:text-[16px]"
            id="share-link"
            onFocus={({ currentTarget }) => currentTarget.select()}
            readOnly
            spellCheck={false}
            type="text"
            value={href}
          />
          <div className="mt-2.5 flex flex-wrap items-center gap-x-4 gap-y-2">
            <CopyLink key={href} label="Copy" look={isTouch ? 'plain' : 'main'} text={() => href} />
            <label className="inline-flex min-h-6 items-center gap-2 text-[13px] pointer-coarse:min-h-11">
              <input
                checked={isShort}
                className="size-4 accent-ink"
                onChange={({ target }) => onShort(target.checked)}
                type="checkbox"
              />
              Short link, without default settings
            </label>
          </div>
          <HeldParts parts={linkWords(held, lookups.names, eventWords(props))} />
        </div>
        <QrFigure
          href={href}
          name={{ words: what.kind === 'view' ? words : title, build: manifest.build }}
          onShort={isShort ? undefined : takeShort}
        />
      </div>
    </>
  )
}

/** `Xi leaves Moscow, at passage 2`. */
function eventWords({ event, what }: ShareProps): string | undefined {
  if (!event || what.kind === 'view') return undefined
  const number = what.kind === 'excerpt' ? event.excerpts.findIndex(({ id }) => id === what.id) + 1 : 0
  return number > 0 ? `${event.title}, at passage ${number}` : event.title
}
