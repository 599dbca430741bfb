/** What the list of an embed says beside its rows. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Bitset } from '../../explore/bitset'
import { createEventIndex } from '../../explore/event-index'
import { columnsFromText, theme } from '../../explore/fixtures'
import { listOrder } from '../../explore/list-order'
import { EmbedList } from './EmbedList'

const vocabulary = { actors: [], themes: [theme('war')] }
const index = createEventIndex(columnsFromText('2023-03-20 | | war\n2023-03-22 | | war', vocabulary), vocabulary)
const order = listOrder(index, Bitset.full(2), 'oldest')
const FAILURE = { reason: 'The server could not be reached.', details: 'details-0.json', onRetry: () => undefined }

const listOf = (failure?: typeof FAILURE) =>
  renderToStaticMarkup(
    createElement(EmbedList, {
      index,
      order,
      list: { places: [0], count: 2, before: 0 },
      isSearching: false,
      isPart: false,
      failure,
      eventOf: () => undefined,
      linkTo: () => ({ href: '', onClick: () => undefined }),
      termsOf: () => undefined,
      reasonsOf: () => [],
      onRows: () => () => undefined,
      href: () => '/?view=timeline',
      onFirst: undefined,
    }),
  )

test('says when titles could not be loaded, and lets them be asked for again', () => {
  const html = listOf(FAILURE)
  expect(html).toContain('aria-label="Some titles could not be loaded"')
  expect(html).toContain('The server could not be reached.')
  expect(html).toMatch(/<button[^>]*>Try again<\/button>/)
  expect(html, 'the rows stay').toContain('role="feed"')
})

test('says nothing of that while they are only on their way', () => {
  expect(listOf()).not.toContain('could not be loaded')
})

test('leads to all of them, in a tab of its own', () => {
  expect(listOf()).toMatch(/<a [^>]*href="\/\?view=timeline" rel="noopener" target="_blank">All of them<\/a>/)
})
