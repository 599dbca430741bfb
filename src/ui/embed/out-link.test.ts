/** The ways out of an embed, to what is on screen when they are taken. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { EmbedEdition } from './EmbedEdition'
import { EmbedFoot } from './EmbedFoot'
import { OutLink } from './OutLink'

interface Handlers {
  readonly href: string
  readonly onFocus: (event: { readonly currentTarget: { href: string } }) => void
  readonly onPointerDown: Handlers['onFocus']
}

test.each(['onFocus', 'onPointerDown'] as const)('leads to the window of the moment (%s)', (handler) => {
  let shown = 'zoomed'
  const { props } = OutLink({ href: () => `/?window=${shown}`, children: 'All of them' }) as ReactElement<Handlers>
  expect(props.href).toBe('/?window=zoomed')
  shown = 'all'
  const currentTarget = { href: props.href }
  props[handler]({ currentTarget })
  expect(currentTarget.href).toBe('/?window=all')
})

test('opens beside the page that the embed is in, which it cannot reach', () => {
  const href = () => '/'
  expect(renderToStaticMarkup(createElement(EmbedFoot, { href }))).toContain(
    '<a href="/" rel="noopener" target="_blank">Open in Dateline</a>',
  )
  const dataset = { manifest: { build: '0a1b2c3d4e5f', frozen: { released: '2026-11-03', changed: 2 } } }
  expect(renderToStaticMarkup(createElement(EmbedEdition, { dataset, href }))).toContain(
    '<a aria-label="See what changed, in Dateline" href="/" rel="noopener" target="_blank">See what changed</a>',
  )
})

test('is the only way out', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.tsx'))
  const source = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')
  expect(files.filter((name) => source(name).includes('_blank'))).toEqual(['OutLink.tsx'])
})
