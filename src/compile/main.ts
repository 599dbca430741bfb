/**
 * `npm run data`: compiles `data/` into `public/dataset/v1/`.
 *
 *     --data <folder>   compile another folder into .cache/site/<hash>/public/ and print that path last
 *     --partly          name the sentences quoted only in part, what is left out of each in brackets
 *     --check           write nothing; fail when the committed public files are not what the data gives
 *
 * Exits with 1 and every problem on stderr when the data has any.
 */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { formatProblem, type Problem } from './problems'
import { compileData, compileFolder } from './run'

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
  const result = await compileFolder({ data: folder ?? 'data', out: site ? path.join(site, 'dataset/v1') : PUBLISHED })
  if (!result.ok) return failWith(result.problems, folder ?? 'data')
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
  const result = compileData('data')
  if (!result.ok) return failWith(result.problems, 'data')
  const stale = [...result.files].filter(([name, content]) => {
    if (name.startsWith('app/')) return false
    const file = path.join(PUBLISHED, name)
    return !existsSync(file) || readFileSync(file, 'utf8') !== content
  })
  const made = new Set(result.files.keys())
  const published = existsSync(PUBLISHED) ? readdirSync(PUBLISHED, { recursive: true, withFileTypes: true }) : []
  const extra = published
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(PUBLISHED, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !name.startsWith('app/') && !made.has(name))
  if (stale.length + extra.length === 0) return console.log(result.summary)
  fail([
    ...stale.map(([name]) => `${PUBLISHED}/${name} is not what data/ gives`),
    ...extra.map((name) => `${PUBLISHED}/${name} is not made from data/`),
    'Run “npm run data” and commit what it writes.',
  ])
}

function failWith(problems: readonly Problem[], folder: string): never {
  const noun = problems.length === 1 ? 'problem' : 'problems'
  return fail([
    ...problems.map((problem) => formatProblem({ ...problem, file: path.posix.join(folder, problem.file) })),
    `\n${problems.length} ${noun}; nothing was written, the last good output stays.`,
  ])
}

function fail(lines: readonly string[]): never {
  console.error(lines.join('\n'))
  process.exit(1)
}
