/** The page as a reader meets it: how tests find its parts, and how they wait until it is at rest. */
import { expect, test as base, type Locator, type Page, type Request } from '@playwright/test'
import { DAY } from '../src/model/time'

/** Polled every frame: what is at rest soon is waited for only so long. */
const PATIENCE = { timeout: 10_000 }

/** Begins what the console holds of what the page's policy forbade. */
const VIOLATION = 'Against the policy: '

/**
 * Every test gets the page; an exception that nobody caught fails the test, whatever it is about, and so does
 * anything that the Content-Security-Policy forbids, Trusted Types included.
 */
export const test = base.extend<{ timeline: TimelinePage }>({
  timeline: async ({ page }, use) => {
    await page.addInitScript((prefix) => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample, sourceFile }) =>
        console.error(prefix + [violatedDirective, blockedURI, sample, sourceFile].join(' ')),
      )
    }, VIOLATION)
    const timeline = new TimelinePage(page)
    await use(timeline)
    expect(timeline.exceptions, 'uncaught exceptions').toEqual([])
    expect(
      timeline.complaints.filter((complaint) => complaint.startsWith(VIOLATION)),
      'what the policy forbids',
    ).toEqual([])
  },
})

export class TimelinePage {
  readonly page: Page
  /** Messages of uncaught exceptions. */
  readonly exceptions: string[] = []
  /** What the console holds of errors and warnings. */
  readonly complaints: string[] = []
  /** Paths asked for, in order. */
  readonly requests: string[] = []
  /** What was asked for and has not come. */
  readonly #waiting = new Set<Request>()

  /** Where the marks live. */
  readonly box: Locator
  /** Everything about the timeline: its tools, the strip, the marks. */
  readonly region: Locator
  /** All marks, of events and of counts. */
  readonly marks: Locator
  readonly feed: Locator
  /** The list's entries. */
  readonly entries: Locator
  /** The same in either order. */
  readonly articles: Locator
  readonly panel: Locator
  readonly search: Locator
  /** The field of the search over everything, and its rows. */
  readonly palette: Locator
  readonly suggestions: Locator
  /** What tells of parts of a link that could not be used. */
  readonly notice: Locator
  readonly focused: Locator

  constructor(page: Page) {
    this.page = page
    this.box = page.locator('[data-timeline]')
    this.region = page.getByRole('region', { name: 'Timeline', exact: true })
    this.marks = this.box.getByRole('button').and(page.locator('[data-mark]'))
    this.feed = page.getByRole('feed', { name: 'Events in order of time' })
    this.entries = this.feed.getByRole('article')
    this.articles = page.getByRole('feed').getByRole('article')
    this.panel = page.getByRole('region', { name: 'Selected event' })
    this.search = page.getByRole('searchbox', { name: /^Search events/ })
    this.palette = page.getByRole('combobox', { name: 'Search everything' })
    this.suggestions = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option')
    this.notice = page.getByRole('status').filter({ hasText: /of this link (was|were) not used/ })
    this.focused = page.locator(':focus')
    page.on('pageerror', (error) => this.exceptions.push(error.message))
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text())
    })
    page.on('request', (request) => {
      this.requests.push(new URL(request.url()).pathname)
      this.#waiting.add(request)
    })
    page.on('requestfinished', (request) => this.#waiting.delete(request))
    page.on('requestfailed', (request) => this.#waiting.delete(request))
  }

  async open(path = '/'): Promise<void> {
    await this.page.goto(path)
    await this.waitIdle()
  }

  /** Until nothing is loading, drawing or animating. */
  async waitIdle(): Promise<void> {
    await this.page.waitForFunction(() => document.documentElement.dataset['idle'] === 'true', undefined, PATIENCE)
  }

  /** Until all has come that was asked for, which what is loaded ahead is when the page has long been at rest. */
  async expectNoRequests(): Promise<void> {
    await expect.poll(() => [...this.#waiting].map((request) => request.url())).toEqual([])
  }

  /** Opens the search over everything by its key. */
  async openPalette(): Promise<void> {
    await this.page.keyboard.press('/')
    await expect(this.palette).toBeFocused()
    await this.waitIdle()
  }

  /** Holds back what is asked for at these addresses, until the function returned is called. */
  async hold(addresses: string): Promise<() => void> {
    let release = () => {}
    const released = new Promise<void>((done) => {
      release = done
    })
    await this.page.route(addresses, async (route) => {
      await released
      await route.continue()
    })
    return release
  }

  async resultCount(): Promise<number> {
    await this.waitIdle()
    return Number(await this.page.locator('[data-result-count]').getAttribute('data-result-count'))
  }

  async expectCount(count: number): Promise<void> {
    await expect(this.page.locator('[data-result-count]')).toHaveAttribute('data-result-count', String(count))
    await this.waitIdle()
  }

  /** The mark of one event, by its id. */
  mark(event: string): Locator {
    return this.box.locator(`[data-event-id="${event}"]`)
  }

  /** Marks that stand for several events; their names tell the days. */
  cluster(name: string | RegExp = /\. Open$/): Locator {
    return this.box.getByRole('button', { name }).and(this.page.locator('[data-cluster-count]'))
  }

  /** The button that names a lane, and folds it. */
  laneName(lane: string): Locator {
    return this.box.getByRole('group', { name: 'Lane names' }).getByRole('button', { name: new RegExp(`^${lane}, `) })
  }

  /** What holds the marks of a lane. */
  lane(lane: string): Locator {
    return this.box.getByRole('group', { name: new RegExp(`^${lane}, [\\d,]+ events?$`) })
  }

  entry(title: string | RegExp): Locator {
    return this.entries.filter({ has: this.page.getByRole('link', { name: title }) })
  }

  excerpt(id: string): Locator {
    return this.panel.locator(`blockquote[data-excerpt-id="${id}"]`)
  }

  /** The checkbox of an actor or a theme, or of a value of another facet: some places are called as countries are. */
  facet(label: string, facet?: 'role' | 'status' | 'place' | 'speaker'): Locator {
    const rows = facet ? `[data-facet="${facet}"]` : '[data-facet="actor"], [data-facet="theme"]'
    return this.page.locator(rows).getByRole('checkbox', { name: new RegExp(`^${label}, `) })
  }

  /** The count beside a facet's label. */
  async facetCount(label: string, facet?: 'role' | 'status' | 'place' | 'speaker'): Promise<number> {
    const name = (await this.facet(label, facet).getAttribute('aria-label')) ?? ''
    return Number(/([\d,]+) events?$/.exec(name)?.[1]?.replaceAll(',', ''))
  }

  /** Shows all of a country's people and bodies. */
  async unfold(actor: string): Promise<void> {
    await this.page.getByRole('button', { name: `People and bodies of ${actor}` }).click()
    await this.page.getByRole('button', { name: /more people and bodies$/ }).click()
  }

  tool(name: string): Locator {
    return this.page.getByRole('group', { name: 'Timeline tools' }).getByRole('button', { name, exact: true })
  }

  /** Words of the labels that the edge of the tracks cuts, or that run into another one. */
  async cutLabels(): Promise<string[]> {
    return this.box.evaluate((box) => {
      const tracks = (box.querySelector('.vis-panel.vis-center') ?? box).getBoundingClientRect()
      const labels = [...box.querySelectorAll<HTMLElement>('.mark-label')].map((element) => ({
        text: element.textContent,
        rect: element.getBoundingClientRect(),
      }))
      const shown = labels.filter(({ rect }) => rect.right > tracks.left && rect.left < tracks.right)
      const isCut = ({ rect }: (typeof shown)[number]) => rect.left < tracks.left - 1 || rect.right > tracks.right + 1
      const runsInto = (a: DOMRect, b: DOMRect) =>
        a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
      return shown
        .filter((label, i) => isCut(label) || shown.some(({ rect }, j) => i !== j && runsInto(label.rect, rect)))
        .map(({ text }) => text)
    })
  }

  /** A key of the address. */
  key(name: string): string | undefined {
    return new URL(this.page.url()).searchParams.get(name) ?? undefined
  }

  path(): string {
    return new URL(this.page.url()).pathname
  }

  /** The window that the address names. */
  window(): { readonly start: number; readonly end: number; readonly days: number } | undefined {
    const [first = '', last = ''] = this.key('time')?.split('..') ?? []
    if (last === '') return undefined
    const [start, end] = [Date.parse(first), Date.parse(last) + (last.includes('T') ? 0 : DAY)]
    return { start, end, days: (end - start) / DAY }
  }

  /** Does something that moves the window, and waits until the address says where to. */
  async moving(act: () => Promise<unknown>): Promise<NonNullable<ReturnType<TimelinePage['window']>>> {
    const before = this.key('time')
    await act()
    await this.page.waitForFunction(
      (time) => new URL(location.href).searchParams.get('time') !== time,
      before ?? null,
      PATIENCE,
    )
    await this.waitIdle()
    return this.window() ?? { start: -Infinity, end: Infinity, days: Infinity }
  }

  /** Focus is somewhere, on screen, and can be seen; answers what has it. */
  async expectFocusVisible(): Promise<string> {
    await this.waitIdle()
    await expect(this.focused, 'what has the focus').toBeInViewport()
    const { name, ring } = await this.focused.evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return {
        name: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`,
        ring: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      }
    })
    expect(ring, `focus ring of ${name}`).toBeGreaterThanOrEqual(2)
    return name
  }

  async nameOfFocused(): Promise<string> {
    return this.focused.evaluate(
      (element) => `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`,
    )
  }

  /** Presses Tab until the element has the focus; every stop on the way must be visible. */
  async tabTo(target: Locator, most = 120): Promise<void> {
    for (let i = 0; i < most; i++) {
      await this.page.keyboard.press('Tab')
      await this.expectFocusVisible()
      if (await target.evaluateAll((elements) => elements.some((element) => element === document.activeElement))) return
    }
    throw new Error(`${most} presses of Tab did not lead to ${target}`)
  }
}
