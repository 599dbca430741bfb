/** The site as an operator puts it up: below a path, with strict headers, on a host that rewrites nothing. */
import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import { serve } from '../src/cli/serve'
import { answerAt, crawl } from './crawl'
import { test } from './timeline-page'

const BASE = '/sub/dateline/'
const LAVROV = 'e/2023-03-22--lavrov-warns-britain'
const MOSCOW = 'b/2023-03-22-xi-leaves-moscow'

const run = promisify(execFile)

/** A build of its own: the path it will stand below is in every file of it. */
async function withSite(dist: string, act: (site: string) => Promise<void>): Promise<void> {
  const env = { ...process.env, BASE, SITE_CARDS: 'off', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' }
  await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--outDir', dist, '--emptyOutDir'], { env })
  const server = await serve(dist, { port: 0, base: BASE, plain: true })
  try {
    const args = [
      '--import',
      'tsx',
      'src/compile/pages/main.ts',
      '--dist',
      dist,
      '--origin',
      new URL(server.url).origin,
    ]
    await run(process.execPath, args, { env })
    await act(server.url)
  } finally {
    await server.close()
    rmSync(dist, { recursive: true, force: true })
  }
}

const withoutQuery = (href: string) => href.replace(/[?#].*$/, '')

test('every link of every page and of the app leads somewhere below the path', async ({ timeline, page }, {
  outputDir,
}) => {
  test.setTimeout(180_000)
  await withSite(`${outputDir}/sub`, async (site) => {
    const { pages, faults } = await crawl(site, ['', '404.html', 'robots.txt'])
    expect(faults, 'what is wrong with links of pages').toEqual([])
    for (const path of [LAVROV, `${LAVROV}/x2`, MOSCOW, 'method']) expect(pages).toContain(site + path)

    const refused: string[] = []
    page.on('response', (response) => {
      const isPage = response.request().isNavigationRequest()
      if (response.status() >= 400 && !isPage) refused.push(`${response.status()} ${response.url()}`)
    })
    const links = new Map<string, string>()
    /** Other views of the same page are left out: that they lead to no file is known where it is none. */
    const collect = async () => {
      await timeline.waitIdle()
      const here = withoutQuery(page.url())
      const hrefs = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
      for (const href of hrefs.map(withoutQuery)) if (href !== here) links.set(href, here)
    }
    for (const path of [
      '',
      `${LAVROV}/x2`,
      MOSCOW,
      'disputes',
      'method',
      'data',
      'quality',
      'a/russia',
      'a/russia/with/ukraine',
      '404.html',
    ]) {
      await timeline.open(site + path)
      await collect()
    }
    await timeline.open(`${site}e/2023-03-22--lavrov-warns-england`)
    await expect(timeline.panel.getByRole('heading', { name: 'Event not found' })).toBeVisible()
    await collect()
    await timeline.panel.getByRole('link', { name: /^Lavrov warns Britain/ }).click()
    await collect()
    // A folder's slash is added by the host, and the query stays.
    await page.reload()
    await timeline.waitIdle()
    expect(timeline.path()).toBe(`${BASE}${LAVROV}/`)
    await expect(timeline.panel.getByRole('heading', { level: 2 })).toContainText('Lavrov warns Britain')

    const own = [...links].filter(([href]) => href.startsWith(new URL(site).origin))
    expect(own.length).toBeGreaterThan(50)
    const dead: string[] = []
    for (const [href, from] of own) {
      const { status } = href.startsWith(site) ? await answerAt(href) : { status: 'outside of the site' }
      if (status !== 200) dead.push(`${from} → ${href} is ${status}`)
    }
    expect(dead, 'what is wrong with links of the app').toEqual([])
    expect(refused, 'what the app asked for in vain').toEqual([])
  })
})
