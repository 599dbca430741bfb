import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { afterAll, expect, test } from 'vitest'
import { cachedImage, imageName } from './card-cache'
import { cardImage } from './card-image'
import { cardDrawing } from './card-layout'
import { CARD_HEIGHT, CARD_WIDTH } from './drawing'
import { cardWith, LONG_UKRAINIAN } from './fixtures'
import { loadFonts } from './fonts'

const folder = mkdtempSync(path.join(tmpdir(), 'cards-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fonts = loadFonts()
const drawing = cardDrawing(LONG_UKRAINIAN, fonts)

/** Bytes of red, green, blue and alpha, as an independent reader of the file finds them. */
function pixelsOf(png: Buffer): Buffer {
  const href = `data:image/png;base64,${png.toString('base64')}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}"><image href="${href}" width="${CARD_WIDTH}" height="${CARD_HEIGHT}"/></svg>`
  return Buffer.from(new Resvg(svg).render().pixels)
}

test('a card is a PNG of the size that previews ask for, and the same bytes each time', async () => {
  const png = await cardImage(drawing, fonts)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 628])
  expect(png.length).toBeLessThan(100_000)
  expect(png.equals(await cardImage(drawing, fonts))).toBe(true)
})

test('ground, tint and ink of the file are those that were asked for', async () => {
  const pixels = pixelsOf(await cardImage(drawing, fonts))
  const { top, x } = drawing.lines.find(({ tint }) => tint !== undefined)!
  const at = (left: number, y: number) => pixels.subarray((y * CARD_WIDTH + left) * 4, (y * CARD_WIDTH + left) * 4 + 3)
  expect([...at(2, 2)]).toEqual([255, 255, 255])
  expect([...at(x + 1, top + 1)]).toEqual([0xfb, 0xee, 0xb8])
  const darkest = Math.min(...pixels.subarray(0, 4 * CARD_WIDTH * 200).filter((_, i) => i % 4 === 0))
  expect(darkest).toBeLessThan(0x20)
})

test('signs that no font has, and those that mean something to who writes the file, do not break it', async () => {
  const odd = cardDrawing(cardWith({ title: 'Aid of $& <b> & "more" 🚀', words: 'A 日 and ]]> in a row' }), fonts)
  expect((await cardImage(odd, fonts)).length).toBeGreaterThan(5000)
})

test('what was painted is kept by its content, and not painted again', async () => {
  const [cache, first, second] = ['cache', 'a', 'b'].map((name) => path.join(folder, name))
  const name = imageName(drawing, '')
  expect(imageName(cardDrawing(cardWith({ title: 'Another' }), fonts), '')).not.toBe(name)
  expect(imageName(drawing, 'other fonts')).not.toBe(name)
  const paint = () => Promise.resolve(Buffer.from('once'))
  expect(await cachedImage(name, { cache: cache!, folder: first! }, paint)).toBe(true)
  const again = () => Promise.reject(new Error('painted twice'))
  expect(await cachedImage(name, { cache: cache!, folder: second! }, again)).toBe(false)
  expect(readFileSync(path.join(second!, name), 'utf8')).toBe('once')
  expect(readdirSync(cache!)).toEqual([name])
})
