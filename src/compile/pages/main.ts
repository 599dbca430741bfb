/**
 * The last step of a build: a page for every event, excerpt and briefing, which need no script.
 *
 *     --dist <folder>    the built site
 *     --origin <origin>  https://example.org: where it will stand, for links that must be whole; or SITE_ORIGIN
 */
import { parseArgs } from 'node:util'
import { writePages } from './write-pages'

const { values: options } = parseArgs({ options: { dist: { type: 'string' }, origin: { type: 'string' } } })
try {
  const origin = originOf(options.origin ?? process.env['SITE_ORIGIN'])
  const { pages } = writePages({ dist: options.dist ?? 'dist', origin })
  console.log(`${pages} pages`)
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
