/** Holds the built JavaScript against `budget.json`: kilobytes (1000 bytes) after gzip. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Parts of the site, each loaded when somebody goes there: folders of `src/ui/`. */
const AREAS = ['pages', 'share', 'embed', 'actors', 'releases']

/** Prints a table; throws when a row is over its budget. */
export function checkBudget(dist) {
  const limits = JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8'))
  const { sizes, parts } = weigh(dist)

  for (const [name, limit] of Object.entries(limits)) {
    const mark = sizes[name] > limit ? '  over budget' : ''
    console.log(
      `  ${name.padEnd(12)}${sizes[name].toFixed(1).padStart(7)} of ${String(limit).padStart(3)} KB gzip${mark}`,
    )
  }
  const over = Object.keys(limits).filter((name) => sizes[name] > limits[name])
  if (over.length === 0) return
  const largest = [...new Set(Object.values(parts).flatMap((files) => [...files]))]
    .map((file) => `  ${size(dist, [file]).toFixed(1).padStart(7)} KB  ${file}`)
    .sort()
    .reverse()
    .slice(0, 8)
  throw new Error(`Too large: ${over.join(', ')}. Load less at first, or find what grew among:\n${largest.join('\n')}`)
}

/**
 * Kilobytes of the scripts, by part.
 *
 * `beforeList`  the entry and all it imports statically
 * `timeline`    what a dynamic import below src/ui/timeline/ adds to that
 * `firstLoad`   the two together
 * `pages`, `share`, …  what only the parts of the site in that folder of `src/ui/` use
 * `onDemand`    every other script in the build: what gestures load, and the reader
 */
export function weigh(dist) {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
  const keys = Object.keys(manifest)
  const entries = keys.filter((key) => manifest[key].isEntry)
  const timelines = keys.filter((key) => manifest[key].isDynamicEntry && key.startsWith('src/ui/timeline/'))
  if (timelines.length === 0) {
    throw new Error('The build has no timeline chunk: import src/ui/timeline/Timeline.tsx lazily, with `import()`.')
  }
  const beforeList = chunksFrom(manifest, entries)
  const timeline = without(chunksFrom(manifest, timelines), beforeList)
  const first = new Set([...beforeList, ...timeline])
  const dynamic = keys.filter((key) => manifest[key].isDynamicEntry)
  const areas = Object.fromEntries(AREAS.map((area) => [area, chunksOfOne(manifest, dynamic, area, first)]))
  const apart = new Set([...first, ...Object.values(areas).flatMap((files) => [...files])])
  const onDemand = without(scriptsBelow(join(dist, 'assets')), apart)
  const parts = { beforeList, timeline, ...areas, onDemand }
  const sizes = Object.fromEntries(Object.entries(parts).map(([name, files]) => [name, size(dist, files)]))
  sizes.firstLoad = sizes.beforeList + sizes.timeline
  return { sizes, parts }
}

/** What only this area uses: a chunk that others load too is weighed with what is loaded on demand. */
function chunksOfOne(manifest, dynamic, area, first) {
  const isHere = (key) => key.startsWith(`src/ui/${area}/`)
  const others = chunksFrom(
    manifest,
    dynamic.filter((key) => !isHere(key)),
  )
  return without(chunksFrom(manifest, dynamic.filter(isHere)), new Set([...first, ...others]))
}

/** Script files of these manifest keys and of all they import statically. */
function chunksFrom(manifest, keys) {
  const seen = new Set()
  const visit = (key) => {
    if (seen.has(key)) return
    seen.add(key)
    for (const next of manifest[key].imports ?? []) visit(next)
  }
  keys.forEach(visit)
  return new Set([...seen].map((key) => manifest[key].file).filter((file) => file.endsWith('.js')))
}

function scriptsBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((file) => `assets/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.js'))
}

const without = (files, others) => new Set([...files].filter((file) => !others.has(file)))

const size = (dist, files) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0) / 1000
