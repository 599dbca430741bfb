/** Where a report of an error goes. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PanelFoot } from './PanelFoot'

const footOf = (href: string | undefined) =>
  renderToStaticMarkup(createElement(PanelFoot, { href: () => '', report: { href, text: 'Event:\nLink:' } }))
/** The link’s attributes and its words; undefined where there is none. */
const linkOf = (html: string) => {
  const [, attributes = '', words] = /<a ([^>]*)>([^<]*)<\/a>/.exec(html) ?? []
  const attribute = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1]
  return words && { words, href: attribute('href'), target: attribute('target'), rel: attribute('rel') }
}

test('a mail opens its program, and no tab that would stay empty', () => {
  const html = footOf('mailto:desk@example.org?subject=Error')
  expect(linkOf(html)).toEqual({
    words: 'Report an error',
    href: 'mailto:desk@example.org?subject=Error',
    target: undefined,
    rel: 'noopener',
  })
  expect(html).not.toContain('Copy an error report')
})

test('a form opens beside the timeline, which it cannot reach', () => {
  expect(linkOf(footOf('https://example.org/report'))).toEqual({
    words: 'Report an error',
    href: 'https://example.org/report',
    target: '_blank',
    rel: 'noopener',
  })
})

test('without an address the report is offered to be copied', () => {
  const html = footOf(undefined)
  expect(linkOf(html)).toBeUndefined()
  expect(html).toMatch(/<button[^>]*>.*Copy an error report.*<\/button>/)
})
