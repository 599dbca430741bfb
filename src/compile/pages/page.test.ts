import { expect, test } from 'vitest'
import { markup } from './markup'
import { documentOf, shortened, type Page } from './page'
import type { Site } from './site'

const TEMPLATE = `<!doctype html>
<html lang="en">
  <head>
    <title>Dateline</title>
    <meta
      name="description"
      content="All of it."
    />
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>`
const PAGE: Page = {
  path: 'e/2023-03-22--xi-leaves-moscow',
  title: 'Xi leaves Moscow & more',
  description: 'He left.',
  body: markup`<h1>Xi leaves Moscow</h1>`,
  graph: [{ '@type': 'WebPage' }],
  type: 'article',
  isListed: true,
}
const SITE: Site = { origin: 'https://example.org', base: '/sub/' }

test('a page stands in the built document, with what previews read', () => {
  const html = documentOf(TEMPLATE, PAGE, SITE)
  expect(html).toContain('<title>Xi leaves Moscow &amp; more – Dateline</title>')
  expect(html).toContain('<link rel="canonical" href="https://example.org/sub/e/2023-03-22--xi-leaves-moscow" />')
  expect(html).toContain('<meta property="og:title" content="Xi leaves Moscow &amp; more" />')
  expect(html).toContain('<h1>Xi leaves Moscow</h1></div>\n    <div id="root"></div>')
  expect(html.match(/name="description"/g)).toHaveLength(1)
  expect(html).not.toContain('All of it.')
})

test('a page at an address of before names the one that counts', () => {
  const html = documentOf(TEMPLATE, { ...PAGE, path: 'e/2023--before', canonical: PAGE.path }, SITE)
  expect(html).toContain('<link rel="canonical" href="https://example.org/sub/e/2023-03-22--xi-leaves-moscow" />')
})

test('where nobody says where the site stands no whole address is made up', () => {
  const html = documentOf(TEMPLATE, PAGE, { ...SITE, origin: undefined })
  expect(html).not.toMatch(/canonical|og:url/)
})

test('a title with a dollar sign is itself', () => {
  expect(documentOf(TEMPLATE, { ...PAGE, title: 'Aid of $& 1' }, SITE)).toContain('Aid of $&amp; 1')
})

test('a document without a place for it is refused', () => {
  expect(() => documentOf(TEMPLATE.replace('id="root"', 'id="app"'), PAGE, SITE)).toThrow('<div id="root"></div>')
})

test.each([
  ['short', 20, 'short'],
  ['one two three four', 14, 'one two three…'],
  ['one, two three', 9, 'one, two…'],
  ['a  b\nc', 20, 'a b c'],
  ['abcdefghij', 5, 'abcd…'],
])('%j in %i characters is %j', (text, most, expected) => {
  expect(shortened(text, most)).toBe(expected)
})
