import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { embedCode } from './embed-code'

const SITE = 'https://example.org/sub/'

/** The elements that a page gets which takes the code in. */
function elementsOf(code: string) {
  const { document } = parseHTML(`<html><body>${code}</body></html>`)
  return { frame: document.querySelector('iframe')!, script: document.querySelector('script')!, document }
}

test('a frame that can run scripts and open tabs and nothing else, and the script that makes it as high as its card', () => {
  const code = embedCode({ site: SITE, path: 'e/2023-03-22--raid/x2', title: 'Raid – Dateline', heightPx: 300 })
  const { frame, script, document } = elementsOf(code)
  expect(frame.getAttribute('src')).toBe(`${SITE}embed/e/2023-03-22--raid/x2`)
  expect(frame.getAttribute('sandbox')?.split(' ').toSorted()).toEqual([
    'allow-popups',
    'allow-popups-to-escape-sandbox',
    'allow-scripts',
  ])
  expect(frame.getAttribute('width')).toBe('100%')
  expect(frame.getAttribute('height')).toBe('300')
  expect(frame.getAttribute('title')).toBe('Raid – Dateline')
  expect(script.getAttribute('src')).toBe(`${SITE}embed.js`)
  expect(document.body.children).toHaveLength(2)
})

test('a title and a filter with marks of HTML in them stay text', () => {
  const path = '?actor=russia~china&q=%22a%22'
  const title = '"A" <b> & \'B\' "></iframe><script>alert(1)</script>'
  const { frame, document } = elementsOf(embedCode({ site: SITE, path, title, widthPx: 640, heightPx: 640 }))
  expect(frame.getAttribute('src')).toBe(`${SITE}embed/${path}`)
  expect(frame.getAttribute('title')).toBe(title)
  expect(frame.getAttribute('width')).toBe('640')
  expect(document.querySelectorAll('script')).toHaveLength(1)
})
