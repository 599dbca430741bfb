/** The code that embeds a view or an event in the page of somebody else. */
import { escapeHtml } from './html'

export interface Embed {
  /** Of the site, with a slash behind: `https://example.org/sub/`. */
  readonly site: string
  /** Below `embed/`, as links are below the site: `e/2023-03-22--raid/x2?scheme=dark`, `?actor=china`. */
  readonly path: string
  /** What a screen reader calls the frame. */
  readonly title: string
  /** Undefined is as wide as the place it stands in. */
  readonly widthPx?: number
  /** Where the page runs no script of ours; with it the frame is as high as what it holds. */
  readonly heightPx: number
}

/** Nothing of the embed may reach the page around it: its scripts run as those of nobody, and its links open tabs. */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

/** Heights that suit what is shown, in CSS pixels. */
export const EMBED_HEIGHTS = { event: 300, view: 640 } as const

/** Address of the frame. */
export function embedSrc({ site, path }: Pick<Embed, 'site' | 'path'>): string {
  return `${site}embed/${path}`
}

/**
 * ```
 * <iframe src="https://example.org/embed/e/2023-03-22--raid" title="Raid – Dateline" width="100%" height="300"
 *   loading="lazy" sandbox="…" style="border: 0; max-width: 100%"></iframe>
 * <script async src="https://example.org/embed.js"></script>
 * ```
 */
export function embedCode(embed: Embed): string {
  const { site, title, widthPx, heightPx } = embed
  const attributes = {
    src: embedSrc(embed),
    title,
    width: widthPx ?? '100%',
    height: heightPx,
    loading: 'lazy',
    sandbox: SANDBOX,
    style: 'border: 0; max-width: 100%',
  }
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeHtml(String(value))}"`)
  return `<iframe ${written.join(' ')}></iframe>\n<script async src="${escapeHtml(`${site}embed.js`)}"></script>`
}
