/**
 * The last step of a build: a page for every event, excerpt, actor and briefing, which need no script, the cards that can
 * be embedded with their oEmbed documents, the feed and the sitemap.
 *
 *     --dist <folder>    the built site
 *     --origin <origin>  https://example.org: where it will stand, for links that must be whole; or SITE_ORIGIN
 *     --cards <which>    all, off, or the number of newest events that get card images; or SITE_CARDS
 *     --cache <folder>   where card images stay from build to build; .cache/cards
 */
import { parseArgs } from 'node:util'
import type { CardsChoice } from './cards/card-choice'
import { writePages } from './write-pages'

const { values: options } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    origin: { type: 'string' },
    cards: { type: 'string' },
    cache: { type: 'string', default: '.cache/cards' },
  },
})
try {
  const origin = originOf(options.origin ?? process.env['SITE_ORIGIN'])
  const choice = cardsOf(options.cards ?? process.env['SITE_CARDS'])
  const start = performance.now()
  const { dist, cache } = options
  const { pages, cards, events } = await writePages({ dist, origin, cards: choice, cache })
  const seconds = ((performance.now() - start) / 1000).toFixed(2)
  const each = cards.painted > 0 ? `, ${(cards.paintMs / cards.painted).toFixed(1)} ms each` : ''
  const images = `${cards.images} card images (${cards.painted} new${each})`
  const rest =
    cards.events < events ? `, of the newest ${cards.events} of ${events} events: --cards takes a number` : ''
  console.log(`${pages} pages, ${images}${choice === 'off' ? '' : rest}, in ${seconds} s`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function originOf(given: string | undefined): string | undefined {
  if (given === undefined || given === '') return undefined
  const url = URL.canParse(given) ? new URL(given) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || !['', '/'].includes(url.pathname + url.search)) {
    throw new Error(`${given} is no origin. Give the scheme and the host alone: https://example.org`)
  }
  return url.origin
}

function cardsOf(given = ''): CardsChoice {
  if (given === '' || given === 'all') return 'all'
  if (given === 'off') return 'off'
  const number = Number(given)
  if (/^\d+$/.test(given) && Number.isSafeInteger(number)) return number
  throw new Error(`${given} is no choice of card images. Give all, off, or a number of events.`)
}
