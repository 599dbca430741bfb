/** The link behind “Report an error”: an issue, a form or a mail, filled in with what the reader is looking at. */

/** Longer addresses are cut by some mail programs and refused by some servers. */
export const MAX_REPORT = 2000

export interface Report {
  readonly eventId: string
  readonly title: string
  /** Complete link to what was on screen. */
  readonly link: string
  /** The words it is about: those of one passage, or of all. */
  readonly words: string
  /** Of the dataset. */
  readonly build: string
}

/** Where reports go, as it is set when the page is built. */
export interface ReportTarget {
  /** A mail address, or an http(s) address with `{title}` and `{body}` where these go, percent-encoded. */
  readonly url?: string | undefined
  /** A repository, whose issues are used where nothing else is set. */
  readonly repository?: string | undefined
}

/**
 * Undefined where nothing usable is set: no link is better than one that leads nowhere. What makes it too long is
 * left out: first words from the end, then what the link says beyond the event.
 *
 * ```
 * reportHref({ url: 'desk@example.org' }, report)   mailto:desk@example.org?subject=Error%20in%20…&body=…
 * reportHref({ repository: 'https://github.com/a/b' }, report)   https://github.com/a/b/issues/new?title=…&body=…
 * ```
 */
export function reportHref(target: ReportTarget, report: Report): string | undefined {
  const template = templateOf(target)
  if (template === undefined) return undefined
  const title = titleOf(report)
  const fill = (words: string, link: string) =>
    template
      .split(/(\{title\}|\{body\})/)
      .map((part) =>
        part === '{title}' ? encode(title) : part === '{body}' ? encode(bodyOf(report, words, link)) : part,
      )
      .join('')
  const isFit = (words: string, link: string) => fill(words, link).length <= MAX_REPORT
  const link = isFit('', report.link) ? report.link : report.link.replace(/[?#].*$/s, '')
  if (isFit(report.words, link)) return fill(report.words, link)
  const words = report.words.split(/(?<=\s)/)
  const beginning = (count: number) => (count === 0 ? '' : `${words.slice(0, count).join('')}…`)
  // The longest beginning that fits, found by halves.
  let [fits, tooMany] = [0, words.length]
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (isFit(beginning(middle), link)) fits = middle
    else tooMany = middle
  }
  const cut = fill(beginning(fits), link)
  return cut.length <= MAX_REPORT ? cut : undefined
}

/** The same to be copied, for a site that says no place to send it to. */
export function reportText(report: Report): string {
  return `${titleOf(report)}\n\n${bodyOf(report, report.words, report.link)}\n`
}

function titleOf({ title }: Report): string {
  return clip(`Error in “${title}”`, 120)
}

function bodyOf({ eventId, build }: Report, words: string, link: string): string {
  return [
    'What is wrong:\n\n',
    `Event: ${eventId}`,
    `Link: ${link}`,
    ...(words === '' ? [] : [`Words of the briefing: ${words}`]),
    `Dataset: ${build}`,
  ].join('\n')
}

function templateOf({ url = '', repository = '' }: ReportTarget): string | undefined {
  if (/^[^\s@/:?#]+@[^\s@/:?#]+\.[^\s@/:?#]+$/.test(url)) return `mailto:${url}?subject={title}&body={body}`
  if (isWeb(url)) return url
  if (url !== '' || !isWeb(repository)) return undefined
  return `${repository.replace(/(?:\.git)?\/*$/, '')}/issues/new?title={title}&body={body}`
}

/** An address that a link may lead to; anything else, such as a script, is not. */
function isWeb(url: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(url)
}

/** No half characters, which cannot be encoded. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
}

function clip(text: string, length: number): string {
  const letters = [...text]
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`
}
