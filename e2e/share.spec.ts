/** The share dialog: what leaves the page, by keyboard and in the reader's hands. */
import { expect, type Download } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { eventWithId } from './dataset'
import { test } from './timeline-page'

const LAVROV = '2023-03-22--lavrov-warns-britain'
const DRONE_STRIKE = '2023-03-22--drone-strike-on-kyiv'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a passage is copied, its code is there to be scanned, and the view is taken away as an image', async ({
  timeline,
  page,
}) => {
  await timeline.open(`/e/${LAVROV}?actor=russia`)
  const share = page.getByRole('banner').getByRole('button', { name: 'Share' })
  const dialog = page.getByRole('dialog', { name: 'Share' })
  const build = (await (await page.request.get('/dataset/v1/events.json')).json()).build as string

  await test.step('opened by keyboard, on the event', async () => {
    await share.focus()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeVisible()
    await timeline.waitIdle()
    await expect(dialog.getByRole('radio', { name: /^This event/ })).toBeChecked()
  })

  await test.step('the link to a passage', async () => {
    await dialog.getByRole('radio', { name: /^This event/ }).press('ArrowDown')
    await expect(dialog.getByRole('radio', { name: /^Passage 1/ })).toBeChecked()
    await dialog.getByRole('button', { name: 'Copy', exact: true }).click()
    await expect(dialog.getByText('Copied')).toBeVisible()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(new URL(link).pathname).toBe(`/e/${LAVROV}/x1`)
    expect(link).toContain('actor=russia')
    expect(link).toContain(`build=${build}`)
    await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(link)
    await expect(dialog.getByRole('img', { name: `QR code of the link ${link}` })).toBeVisible()
    await dialog.getByRole('checkbox', { name: /^Short/ }).check()
    await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(/\/x1\?actor=russia$/)
  })

  await test.step('the view as an image', async () => {
    await dialog.getByRole('tab', { name: 'Link' }).focus()
    while (!(await dialog.getByRole('tab', { name: 'Image', selected: true }).isVisible())) {
      await page.keyboard.press('ArrowRight')
    }
    await expect(dialog.getByRole('tab', { name: 'Image' })).toBeFocused()
    await timeline.waitIdle()
    await expect(dialog.getByRole('img', { name: /^Timeline\. \d+ of \d+ events involve Russia\./ })).toBeVisible()

    const saved = async (format: 'PNG' | 'SVG') => {
      const download = page.waitForEvent('download')
      await dialog.getByRole('button', { name: `Download ${format}` }).click()
      return fileOf(await download)
    }
    const png = await saved('PNG')
    expect(png.name).toBe(`dateline-russia-${build}.png`)
    // A PNG names its width and its height behind its first 16 bytes.
    const size = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]
    const svg = (await saved('SVG')).bytes.toString('utf8')
    const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? []
    expect(size).toEqual([2 * Number(width), 2 * Number(height)])
    expect(svg).toContain(`>${eventWithId(LAVROV).label}</text>`)
    expect(svg).toContain("@font-face{font-family:'Source Sans 3'")
  })

  await test.step('closed, it gives the focus back; the palette and the event open it again', async () => {
    await page.keyboard.press('Escape')
    await expect(share).toBeFocused()
    await timeline.openPalette()
    await timeline.palette.fill('QR code')
    await timeline.waitIdle()
    await timeline.suggestions.filter({ hasText: /^Share$/ }).click()
    await expect(dialog.getByRole('tab', { name: 'Image', selected: true })).toBeVisible()
    await dialog.getByRole('button', { name: 'Close “Share”' }).click()
    await timeline.panel.getByRole('button', { name: 'Share this event' }).click()
    await expect(dialog).toBeVisible()
    await timeline.waitIdle()
  })
})

async function fileOf(download: Download): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

test('of many passages one is chosen without the link leaving the screen', async ({ timeline, page }) => {
  await timeline.open(`/e/${DRONE_STRIKE}/x5`)
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click()
  await timeline.waitIdle()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  const link = dialog.getByRole('textbox', { name: 'Link' })
  await expect(dialog.getByRole('radio', { name: 'A passage one of the seven it rests on' })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: /^Passage 5/ })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: /^Passage 5/ })).toBeInViewport()
  await expect(link).toBeInViewport()
  await expect(link).toHaveValue(new RegExp(`/e/${DRONE_STRIKE}/x5\\?`))
  await dialog.getByRole('radio', { name: /^Passage 5/ }).press('ArrowDown')
  await expect(link).toHaveValue(new RegExp(`/e/${DRONE_STRIKE}/x6\\?`))
  await dialog.getByRole('radio', { name: /^This event/ }).check()
  await expect(dialog.getByRole('radio', { name: /^Passage/ })).toHaveCount(0)
  await expect(link).toHaveValue(new RegExp(`/e/${DRONE_STRIKE}\\?`))
})
