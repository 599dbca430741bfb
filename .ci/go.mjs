/** The npm scripts. Plain Node, so that a fresh clone needs nothing but `npm start` or `npm test`. */
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bootstrap } from './bootstrap.mjs'
import { node, step } from './step.mjs'

const bin = {
  knip: 'node_modules/knip/bin/knip.js',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  playwright: 'node_modules/@playwright/test/cli.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/typescript/bin/tsc',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
}
const tsx = (...args) => ['--import', 'tsx', ...args]

const commands = {
  start,
  dev,
  data: compile,
  release,
  check: inRunFolder(check),
  test: inRunFolder(test),
  e2e: inRunFolder(e2e),
  build,
  lighthouse: inRunFolder(lighthouse),
  bench,
}

/** Where the tested site says that it stands: whole addresses are tested too. */
const TESTED_ORIGIN = 'https://dateline.example'
const DAY_MS = 24 * 60 * 60 * 1000

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const [name = 'start', ...args] = process.argv.slice(2)
try {
  if (!Object.hasOwn(commands, name)) {
    throw new Error(`There is no command ${name}. Use one of: ${Object.keys(commands).join(', ')}.`)
  }
  await bootstrap()
  await commands[name](args)
} catch (error) {
  if (error.message) console.error(error.message)
  process.exitCode = error.code > 0 ? error.code : 1
}

/** Compiles, builds and serves. `--port` and `--host` are the server's, the rest is the compile's. */
async function start(args) {
  const [serveArgs, compileArgs] = splitOptions(args, ['--port', '--host'])
  const site = await compile(compileArgs)
  // Another folder's site gets a build of its own, so that it does not take the place of a running one.
  const dist = site ? join(dirname(site), 'dist') : 'dist'
  await step('build', () => viteBuild(dist, site))
  await node(tsx('src/cli/serve.ts', '--root', dist, ...serveArgs))
}

/** The data plugin compiles first of all, and on every change; what it finds wrong is shown in the page. */
async function dev(args) {
  const [[, folder], viteArgs] = splitOptions(args, ['--data'])
  const env = folder ? { ...siteEnv(await compile(['--data', folder])), DATELINE_DATA: resolve(folder) } : {}
  await node([bin.vite, '--host', '127.0.0.1', ...viteArgs], { env })
}

async function build(args) {
  const site = await compile(args)
  await step('build', () => viteBuild('dist', site))
}

/** Compiles the data. Resolves to the site's public folder when it is not our own `public/` (with `--data`). */
async function compile(args) {
  const output = await step('data', () => node(tsx('src/compile/main.ts', ...args), { stdout: 'show' }))
  return /^public: (.+)$/.exec(output.trimEnd().split('\n').at(-1))?.[1]
}

/** Compiles, and keeps that build for good. Other data's releases stay with the data, for its output is a cache. */
async function release(args) {
  const [dateArgs, compileArgs] = splitOptions(args, ['--date'])
  const [[, folder]] = splitOptions(compileArgs, ['--data'])
  const site = await compile(compileArgs)
  const places = site ? ['--from', join(site, 'dataset/v1'), '--to', join(folder, 'builds')] : []
  await step('release', () => node(tsx('src/compile/releases/main.ts', ...places, ...dateArgs)))
  if (site) await compile(compileArgs)
}

/** All that needs no browser; what fails soonest comes first. Leaves the build in `folder`/dist. */
async function check(folder) {
  const { checkLock } = await import('./check-lock.mjs')
  const { checkBudget } = await import('./budget.mjs')
  await step('lock files', () =>
    ['package-lock.json', 'e2e/bench/package-lock.json'].forEach((file) => checkLock(file)),
  )
  await step('lint', () => node([bin.oxlint, '--deny-warnings']))
  await step('types', () => node([bin.tsc, '-b']))
  await step('formatting', () =>
    node([bin.prettier, '--check', '--cache', '--cache-location', '.cache/prettier', '--log-level', 'warn', '.']),
  )
  await step('compiled data is not stale', () => node(tsx('src/compile/main.ts', '--check')))
  await step('dead code', () => node([bin.knip]))
  // The build needs the app's own files too, which are not under version control. Their summary has just been printed.
  await step('data', () => node(tsx('src/compile/main.ts'), { stdout: 'hide' }))
  await step('unit tests', () => node([bin.vitest, 'run'], { env: { TZ: 'America/Los_Angeles' }, minutes: 5 }))
  await step('build', () => viteBuild(`${folder}/dist`, undefined, TESTED_ORIGIN))
  await step('budget', () => checkBudget(`${folder}/dist`))
}

async function test(folder, args) {
  await check(folder)
  await browserTests(folder, args)
}

async function e2e(folder, args) {
  await compile([])
  await step('build', () => viteBuild(`${folder}/dist`, undefined, TESTED_ORIGIN))
  await browserTests(folder, args)
}

async function browserTests(folder, args) {
  const { findTestBrowser } = await import('./browser.mjs')
  const { freePort } = await import('./port.mjs')
  const env = {
    E2E_CHROMIUM: await step('browser', findTestBrowser),
    E2E_DIST: resolve(folder, 'dist'),
    E2E_OUT: resolve(folder, 'results'),
    E2E_PORT: String(await freePort()),
  }
  await step('browser tests', () =>
    node([bin.playwright, 'test', '--config', 'e2e/playwright.config.ts', ...args], { env, minutes: 15 }),
  )
}

/** Not part of the gate: scores depend on how busy the machine is. */
async function lighthouse(folder) {
  const { findBrowser } = await import('./browser.mjs')
  const { freePort } = await import('./port.mjs')
  const { checkLighthouse } = await import('./lighthouse.mjs')
  await compile([])
  await step('build', () => viteBuild(`${folder}/dist`))
  const [browser, port] = [await step('browser', findBrowser), await freePort()]
  const server = spawn(process.execPath, tsx('src/cli/serve.ts', '--root', `${folder}/dist`, '--port', String(port)), {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    // It says where it is once it answers.
    await new Promise((resolve, reject) => {
      server.stdout.once('data', resolve)
      server.once('exit', () => reject(new Error('The server did not start.')))
    })
    await step('Lighthouse', () => checkLighthouse(`http://127.0.0.1:${port}/`, browser, folder))
  } finally {
    server.kill()
  }
}

/** Not part of the gate: a long run, and on a machine that does nothing else. See e2e/bench/README.md. */
async function bench(args) {
  const { installBelow } = await import('./bootstrap.mjs')
  if (!args.includes('--ours')) await step('the others', () => installBelow('e2e/bench'))
  await node(tsx('e2e/bench/main.ts', ...args))
}

/** The app, and then the pages that stand in its document; these say how many they are. */
async function viteBuild(dist, site, origin) {
  await node([bin.vite, 'build', '--logLevel', 'warn', '--outDir', dist, '--emptyOutDir'], { env: siteEnv(site) })
  await node(tsx('src/compile/pages/main.ts', '--dist', dist, ...(origin ? ['--origin', origin] : [])))
}

function siteEnv(site) {
  return site ? { DATELINE_PUBLIC: resolve(site) } : {}
}

/** Gives a command a folder of its own, so that two at once do not disturb each other; kept only when it fails. */
function inRunFolder(command) {
  return async (args) => {
    sweepRuns()
    const folder = `.cache/run-${process.pid}`
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    try {
      await command(folder, args)
      rmSync(folder, { recursive: true, force: true })
    } catch (error) {
      rmSync(`${folder}/dist`, { recursive: true, force: true })
      if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true })
      else console.error(`Traces are in ${folder}.`)
      throw error
    }
  }
}

/** Removes what failed or killed runs of days past have left. */
function sweepRuns() {
  mkdirSync('.cache', { recursive: true })
  for (const name of readdirSync('.cache').filter((name) => name.startsWith('run-'))) {
    const folder = join('.cache', name)
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0)
    if (age > DAY_MS) rmSync(folder, { recursive: true, force: true })
  }
}

/** `--port 80 --data x` with ['--port'] → [['--port', '80'], ['--data', 'x']]; also takes `--port=80`. */
function splitOptions(args, names) {
  const taken = []
  const rest = []
  const queue = args.flatMap((arg) => {
    const [name, value] = arg.split(/=(.*)/s)
    return names.includes(name) && value !== undefined ? [name, value] : [arg]
  })
  while (queue.length > 0) {
    const arg = queue.shift()
    if (names.includes(arg)) taken.push(arg, queue.shift() ?? '')
    else rest.push(arg)
  }
  return [taken, rest]
}
