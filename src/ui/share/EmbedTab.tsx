import { useState, type ReactNode } from 'react'
import { COLOUR_SCHEMES, type ColourScheme } from '../../explore/colour-scheme'
import { EMBED_HEIGHTS, embedCode, embedSrc } from '../../explore/embed-code'
import { embedPath } from '../../explore/embed-path'
import { frozenChoice } from '../../explore/frozen-choice'
import { Segments } from '../controls/Segments'
import { CopyLink } from './CopyLink'
import { EmbedPreview } from './EmbedPreview'
import { selectionOf, type ShareProps } from './share-props'
import { WhatChoice } from './WhatChoice'

interface Props extends ShareProps {
  /** Oldest first. */
  readonly releases: Parameters<typeof frozenChoice>[0]
}

const WIDTHS = ['full', 'fixed'] as const
const DATA = ['live', 'frozen'] as const
const WIDTH_LABELS = { full: 'Full', fixed: 'Fixed' }
const SCHEME_LABELS: Record<ColourScheme, string> = { system: 'The reader’s', light: 'Light', dark: 'Dark' }
/** In CSS pixels: a card needs the least, and no column is wider than the most. */
const [LEAST_PX, MOST_PX] = [300, 1600]
const DEFAULT_WIDTH = { event: '480', view: '800' }

/** The code that embeds what is shared, what it may look like, and how it does. */
export function EmbedTab(props: Props) {
  const { event, manifest, releases, what, state, busy, sentence } = props
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>('full')
  const [typedPx, setTypedPx] = useState<string>()
  const [scheme, setScheme] = useState<ColourScheme>('system')
  const [data, setData] = useState<(typeof DATA)[number]>('live')

  const [id, excerpt] = selectionOf(what, event)
  const kind = id === undefined ? 'view' : 'event'
  const frozen = frozenChoice(releases, manifest.build)
  const isFrozen = data === 'frozen' && frozen.build !== undefined
  const given = Number(typedPx ?? DEFAULT_WIDTH[kind])
  const isUsable = Number.isInteger(given) && given >= LEAST_PX && given <= MOST_PX
  const widthPx = width === 'fixed' && isUsable ? given : undefined
  const embed = {
    site: new URL(import.meta.env.BASE_URL, location.href).href,
    path: embedPath(state, { event: id, excerpt, scheme, build: isFrozen ? frozen.build : undefined }),
    title: `${kind === 'event' ? event!.title : sentence} – Dateline`,
    heightPx: EMBED_HEIGHTS[kind],
    ...(widthPx !== undefined && { widthPx }),
  }
  const code = embedCode(embed)

  return (
    <>
      <WhatChoice {...props} />
      <div className="isolate grid gap-y-2.5 px-4 pt-4 text-[13px]">
        <Row label="Width">
          <Segments labels={WIDTH_LABELS} name="embed-width" onValue={setWidth} value={width} values={WIDTHS} />
          {width === 'fixed' && (
            <label className="flex items-center gap-1.5">
              <span className="sr-only">Width in pixels</span>
              <input
                aria-describedby="embed-width-fault"
                aria-invalid={!isUsable}
                className="h-7 w-20 border border-control bg-paper px-2 text-ink pointer-coarse:h-11 pointer-coarse:text-[16px]"
                inputMode="numeric"
                onChange={({ target }) => setTypedPx(target.value.trim())}
                value={typedPx ?? DEFAULT_WIDTH[kind]}
              />
              px
            </label>
          )}
          <span className="text-notice" id="embed-width-fault" role="status">
            {width === 'fixed' && !isUsable && `A number from ${LEAST_PX} to ${MOST_PX}`}
          </span>
        </Row>
        <Row label="Colours">
          <Segments
            labels={SCHEME_LABELS}
            name="embed-scheme"
            onValue={setScheme}
            value={scheme}
            values={COLOUR_SCHEMES}
          />
        </Row>
        <fieldset className="grid gap-y-1 tablet:grid-cols-[72px_1fr] tablet:gap-x-4">
          <legend className="font-[650] tablet:float-left tablet:leading-6">Data</legend>
          <div className="grid gap-y-0.5">
            {DATA.map((each) => {
              const cannot = each === 'frozen' && frozen.build === undefined
              return (
                <label
                  className={`flex min-h-6 items-baseline gap-2 pointer-coarse:min-h-11 ${cannot ? 'text-ink-3' : ''}`}
                  key={each}
                >
                  <input
                    checked={each === (isFrozen ? 'frozen' : 'live')}
                    className="size-4 flex-none translate-y-0.5 accent-ink"
                    disabled={cannot}
                    name="embed-data"
                    onChange={() => setData(each)}
                    type="radio"
                  />
                  <span>
                    <b className="font-semibold">{each === 'live' ? 'Live' : 'Frozen'}</b>{' '}
                    <span className="text-ink-2">
                      {each === 'live' ? 'It follows every correction.' : frozen.words}
                    </span>
                  </span>
                </label>
              )
            })}
          </div>
        </fieldset>
      </div>
      <div className="px-4 pt-4">
        <label className="mb-1.5 block text-[13px] font-[650]" htmlFor="embed-code">
          Code
        </label>
        <textarea
          className="block h-28 w-full resize-y border border-control bg-paper px-2 py-1.5 font-mono text-[12px]/[17px] wrap-anywhere text-ink"
          id="embed-code"
          onFocus={({ currentTarget }) => currentTarget.select()}
          readOnly
          spellCheck={false}
          value={code}
        />
        <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
          <CopyLink key={code} label="Copy" look="main" name="The code" text={() => code} />
          <p className="min-w-0 flex-1 basis-64 text-[12.5px]/[16px] text-ink-3">
            It sets no cookies and stores nothing. The second line lets the frame grow and shrink with what it holds;
            without it the height stays.
          </p>
        </div>
      </div>
      <EmbedPreview
        busy={busy}
        heightPx={embed.heightPx}
        key={kind}
        src={embedSrc(embed)}
        title={embed.title}
        widthPx={widthPx}
      />
    </>
  )
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div
      aria-label={label}
      className="grid items-center gap-y-1 tablet:grid-cols-[72px_1fr] tablet:gap-x-4"
      role="group"
    >
      <span aria-hidden="true" className="font-[650]">
        {label}
      </span>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">{children}</span>
    </div>
  )
}
