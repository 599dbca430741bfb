/**
 * `npm run data`: compiles `data/` into `public/dataset/v1/`.
 *
 *     --data <folder>   compile another folder into .cache/site/<hash>/public/ and print that path last; what was
 *                       released of it is kept in <folder>/builds/
 *     --partly          name the sentences quoted only in part, what is left out of each in brackets
 *     --check           write nothing; fail when the committed public files are not what the data gives
 *
 * Says on stderr how far it is when it takes more than a second. Exits with 1 and every problem there when the data has
 * any; of thousands with the first, and how many more there are.
 */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { comparingSink } from './comparing-sink'
import { formatProblems, type Refused } from './problems'
import { showProgress } from './progress'
import { isDerivedOfRelease } from './releases/write-releases'
import { compileFolder, compileInto } from './run'

const PUBLISHED = 'public/dataset/v1'

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, partly: { type: 'boolean' }, check: { type: 'boolean' } },
})
if (options.check) check()
else await write(options.data)

async function write(folder: string | undefined): Promise<void> {
  if (folder !== undefined && !(existsSync(folder) && statSync(folder).isDirectory())) {
    fail([`There is no folder ${folder}. Name one that holds actors.yaml, themes.yaml, places.yaml and briefings/.`])
  }
  const site = folder === undefined ? undefined : assembleSite(folder)
  const { progress, clear } = showProgress(process.stderr)
  const out = site ? path.join(site, 'dataset/v1') : PUBLISHED
  // The output of other data is a cache: what was released of it stays with the data.
  const builds = path.join(folder ?? out, 'builds')
  const result = await compileFolder({ data: folder ?? 'data', out, builds, progress })
  clear()
  if (!result.ok) return failWith(result, folder ?? 'data')
  console.log(result.summary)
  if (options.partly && result.partly) console.log(result.partly)
  if (site) console.log(`public: ${site}`)
}

/** A `public/` of its own for another person's data, so that it never mixes with the shipped one. */
function assembleSite(folder: string): string {
  const hash = createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 12)
  const site = path.resolve('.cache/site', hash, 'public')
  mkdirSync(site, { recursive: true })
  for (const name of readdirSync('public')) {
    if (name !== 'dataset') cpSync(path.join('public', name), path.join(site, name), { recursive: true })
  }
  return site
}

function check(): void {
  const sink = comparingSink(PUBLISHED, (name) => !isDerived(name))
  const { progress, clear } = showProgress(process.stderr)
  const result = compileInto(sink, 'data', { builds: path.join(PUBLISHED, 'builds'), progress })
  clear()
  if (!result.ok) return failWith(result, 'data')
  const { stale, made } = sink
  const published = existsSync(PUBLISHED) ? readdirSync(PUBLISHED, { recursive: true, withFileTypes: true }) : []
  const extra = published
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(PUBLISHED, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !isDerived(name) && !made.has(name))
  if (stale.length + extra.length === 0) return console.log(result.summary)
  fail([
    ...stale.map((name) => `${PUBLISHED}/${name} is not what data/ gives`),
    ...extra.map((name) => `${PUBLISHED}/${name} is not made from data/`),
    'Run “npm run data” and commit what it writes.',
  ])
}

/** What is not committed. */
function isDerived(name: string): boolean {
  return name.startsWith('app/') || isDerivedOfRelease(name)
}

function failWith({ problems, more = 0 }: Refused, folder: string): never {
  const count = problems.length + more
  return fail([
    formatProblems(
      problems.map((problem) => ({ ...problem, file: path.posix.join(folder, problem.file) })),
      more,
    ),
    `\n${count.toLocaleString('en')} ${count === 1 ? 'problem' : 'problems'}; nothing was written, the last good output stays.`,
  ])
}

function fail(lines: readonly string[]): never {
  console.error(lines.join('\n'))
  process.exit(1)
}
