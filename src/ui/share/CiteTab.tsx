import { useState } from 'react'
import { citationOf, type CiteContext, type Cited } from '../../explore/cite/citation'
import { CITE_STYLE, CITE_STYLES, type CiteStyleId } from '../../explore/cite/cite-styles'
import { dayOf, dayWords } from '../../explore/date-words'
import { exportName } from '../../explore/export-name'
import { DEFAULT_VIEW, selectEvent } from '../../explore/view-state'
import { Button } from '../controls/Button'
import { Segments } from '../controls/Segments'
import { CopyLink } from './CopyLink'
import { saveFile } from './save-file'
import { selectionOf, type ShareProps } from './share-props'
import { WhatChoice } from './WhatChoice'

/** Kept from one opening to the next, as long as the page is open. */
let keptStyle: CiteStyleId = 'full'

function keepStyle(style: CiteStyleId): void {
  keptStyle = style
}

const LABELS = Object.fromEntries(CITE_STYLES.map((id) => [id, CITE_STYLE[id].label])) as Record<CiteStyleId, string>

/** A citation of what is shared, ready for a footnote, a list of sources, or a program that keeps one. */
export function CiteTab(props: ShareProps) {
  const { event, what, onWhat, filter, sentence, manifest } = props
  const [style, setStyle] = useState(keptStyle)
  const [isWhole, setIsWhole] = useState(false)
  const [accessed] = useState(() => new Date().toISOString().slice(0, 10))
  const { file, purpose, write } = CITE_STYLE[style]

  const [id, excerpt] = selectionOf(what, event)
  const cited: Cited = isWhole
    ? { kind: 'dataset' }
    : event && id !== undefined
      ? { kind: 'event', event, ...(excerpt !== undefined && { excerpt }) }
      : { kind: 'view', filter, sentence }
  const citation = citationOf(cited, contextOf(props, cited, accessed))
  const text = write(citation)
  const choose = (next: CiteStyleId) => {
    keepStyle(next)
    setStyle(next)
  }

  return (
    <>
      <WhatChoice
        {...props}
        other={{
          label: 'The dataset',
          words: `All ${manifest.count} events, build ${manifest.build}`,
          isChosen: isWhole,
          onChoose: () => setIsWhole(true),
        }}
        onWhat={(next) => {
          setIsWhole(false)
          onWhat(next)
        }}
      />
      <div className="px-4 py-4">
        <fieldset className="max-tablet:overflow-x-auto">
          <legend className="mb-1.5 text-[13px] font-[650]">Form</legend>
          <Segments labels={LABELS} name="cite-style" onValue={choose} value={style} values={CITE_STYLES} />
        </fieldset>
        <p className="mt-1.5 text-[13px]/[18px] text-ink-2">
          {LABELS[style]}: {purpose}. Read on {dayWords(dayOf({ date: accessed }))}.
        </p>
        {/* A field, so that it can be reached, scrolled and marked by keyboard. */}
        <textarea
          aria-label="The citation"
          className="mt-3 block field-sizing-content max-h-64 min-h-22 w-full resize-none border border-line bg-paper-2 px-3 py-2.5 text-[14px]/5 wrap-anywhere text-ink pointer-coarse:text-[16px]/[22px]"
          onFocus={({ currentTarget }) => currentTarget.select()}
          readOnly
          rows={6}
          spellCheck={false}
          value={text.trimEnd()}
        />
        <div className="mt-2.5 flex flex-wrap items-center gap-2">
          <CopyLink key={text} label="Copy" look="main" name="The citation" text={() => text} />
          {file && (
            <Button
              onClick={() =>
                saveFile(
                  nameOf(citation.key, file.extension, manifest.build),
                  new Blob([text], { type: file.mediaType }),
                )
              }
            >
              Download .{file.extension}
            </Button>
          )}
        </div>
      </div>
    </>
  )
}

/** The link says no more than what is cited needs: of an event, its page, the build, and the day of what was known. */
function contextOf(props: ShareProps, cited: Cited, accessed: string): CiteContext {
  const { manifest, filter, hrefOf, shortHrefOf } = props
  const { build, sources } = manifest
  const { asOf } = filter
  const kept = [['build', build]] as const
  const links: Record<Cited['kind'], () => string> = {
    event: () =>
      shortHrefOf(() => ({
        ...(cited.kind === 'event' ? selectEvent(DEFAULT_VIEW, cited.event.id, cited.excerpt) : DEFAULT_VIEW),
        // Passages are numbered as they were known on that day.
        ...(asOf !== undefined && { filter: { ...DEFAULT_VIEW.filter, asOf } }),
        kept,
      })),
    view: () => hrefOf((now) => selectEvent(now, undefined)),
    dataset: () => shortHrefOf(() => ({ ...DEFAULT_VIEW, kept })),
  }
  const briefings = manifest.briefings.filter(
    (briefing) => cited.kind === 'dataset' || asOf === undefined || dayOf(briefing) <= asOf,
  )
  return { build, sources, accessed, briefings, url: links[cited.kind]() }
}

/** A key begins with the name of the site, as file names do, and may end with the build. */
function nameOf(key: string, extension: string, build: string): string {
  return exportName(`cite ${key.replace(/^dateline-/, '').replace(build, '')}`, build, extension)
}
