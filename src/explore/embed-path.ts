/** The address of an embed, below `embed/`: what it shows, in which colours, and of which data. */
import type { ColourScheme } from './colour-scheme'
import { writeUrl } from './url'
import { DEFAULT_VIEW, selectEvent, type ViewState } from './view-state'

export interface EmbedChoice {
  /** An event, with the passage that is shown; undefined is the view. */
  readonly event?: string | undefined
  readonly excerpt?: string | undefined
  /** Of the page around it; `system` is what each reader's system says. */
  readonly scheme: ColourScheme
  /** A released build, whose data stays as it is; undefined follows every correction. */
  readonly build: string | undefined
}

/**
 * A view is written as a complete link is, so that it stays itself when a default changes. A card is of one event, and
 * of the view keeps what changes that: the day of what was known.
 *
 * ```
 * embedPath(view, { scheme: 'system', build: undefined })
 *   '?actor=china&match=any&lanes=country&view=timeline'
 * embedPath(view, { event: '2023-03-22--raid', excerpt: 'x2', scheme: 'dark', build: '0a1b2c3d4e5f' })
 *   'e/2023-03-22--raid/x2?build=0a1b2c3d4e5f&scheme=dark'
 * ```
 */
export function embedPath(view: ViewState, { event, excerpt, scheme, build }: EmbedChoice): string {
  const kept = build === undefined ? [] : ([['build', build]] as const)
  const { asOf } = view.filter
  const shown: ViewState =
    event === undefined
      ? { ...selectEvent(view, undefined), kept }
      : {
          ...selectEvent(DEFAULT_VIEW, event, excerpt),
          filter: { ...DEFAULT_VIEW.filter, ...(asOf !== undefined && { asOf }) },
          kept,
        }
  const path = writeUrl(shown, '/', event === undefined ? { complete: true } : {}).slice(1)
  return scheme === 'system' ? path : `${path}${path.includes('?') ? '&' : '?'}scheme=${scheme}`
}
