/**
 * `npm run release`, after the compile: keeps the compiled build for good.
 *
 *     --from <folder>     the compiled dataset, else public/dataset/v1
 *     --to <folder>       where releases are kept, else builds/ in that
 *     --date YYYY-MM-DD   its day, else today, UTC
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { release } from './release'

try {
  const { values: options } = parseArgs({
    options: { from: { type: 'string' }, to: { type: 'string' }, date: { type: 'string' } },
  })
  const { from = 'public/dataset/v1', date = new Date().toISOString().slice(0, 10) } = options
  const to = options.to ?? path.join(from, 'builds')
  const { release: done, isNew } = release({ from, to, date })
  console.log(
    isNew
      ? `Released build ${done.build} on ${done.released}: commit ${path.posix.join(to, `${done.build}.json`)} and index.json beside it.`
      : `Build ${done.build} was released on ${done.released} already; nothing has changed.`,
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
