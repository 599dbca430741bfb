/** Finds a Chromium for the tests, or fetches one. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { npm } from './bootstrap.mjs'

const require = createRequire(import.meta.url)
/** The last version that runs on Node 20. */
const PACKED_CHROMIUM = '@sparticuz/chromium@147.0.0'

/** Path of a Chromium that works. Throws, with what to do, when there is none and none can be fetched. */
export async function findBrowser() {
  for (const key of ['E2E_CHROMIUM', 'CHROME_PATH']) {
    const file = process.env[key]
    if (!file) continue
    const fault = await whyNot(file)
    if (fault) throw new Error(`${key}=${file} does not work: ${fault}\nCorrect or unset ${key}.`)
    return say(file, key)
  }
  for (const [origin, fetchIt, candidates] of SOURCES) {
    await fetchIt()
    for (const file of candidates()) if (existsSync(file) && !(await whyNot(file))) return say(file, origin)
  }
  throw new Error(
    'Found no Chromium that works. Install Chrome or Chromium, or run `npx playwright install --with-deps chromium`,\n' +
      'or name one: CHROME_PATH=/path/to/chrome npm test',
  )
}

/** Debian's Chromium without what only a window needs: the browser tests take two thirds of the time in it. */
const SHELL = 'chromium-headless-shell'

/** As {@link findBrowser}, for tests: where there is a package of it, or can be, the shell. */
export async function findTestBrowser() {
  const isNamed = process.env['E2E_CHROMIUM'] || process.env['CHROME_PATH']
  if (!isNamed && !playwrightCandidates().some((file) => existsSync(file))) {
    if (!onPath(SHELL)) aptInstall(SHELL, 60_000)
    const shell = onPath(SHELL)
    if (shell && !(await whyNot(shell))) return say(shell, 'system')
  }
  return findBrowser()
}

/** In this order: where it comes from, how to get it there, where it then is. */
const SOURCES = [
  ['Playwright', () => {}, playwrightCandidates],
  ['system', () => {}, systemCandidates],
  // Before Playwright's download: that host is often closed where a package mirror is open.
  ['apt', () => aptInstall('chromium', 600_000), systemCandidates],
  ['Playwright', playwrightInstall, playwrightCandidates],
  ['npm', packedInstall, () => (packed ? [packed] : [])],
]
let packed

/** Undefined when Playwright can read a page with it: an Ubuntu `chromium-browser` may be a stub that only prints. */
async function whyNot(executablePath) {
  try {
    const browser = await require('@playwright/test').chromium.launch({ executablePath, timeout: 20_000 })
    try {
      const page = await browser.newPage()
      await page.setContent('<p>works</p>')
      return (await page.textContent('p')) === 'works' ? undefined : 'it renders nothing'
    } finally {
      await browser.close()
    }
  } catch (error) {
    return error.message.split('\n')[0]
  }
}

function playwrightCandidates() {
  try {
    return [require('@playwright/test').chromium.executablePath()]
  } catch {
    return [] // Playwright has none for this system
  }
}

function systemCandidates() {
  const { platform, env } = process
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    )
  }
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .filter((key) => env[key])
      .flatMap((key) =>
        ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((exe) =>
          join(env[key], exe),
        ),
      )
  }
  return [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ]
    .map(onPath)
    .filter(Boolean)
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file))
}

/** `limit`, in milliseconds, is for all that it takes: a mirror that does not answer holds up each call. */
function aptInstall(name, limit) {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !onPath('apt-get')) return
  console.log(`Trying apt-get install ${name} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const deadline = Date.now() + limit
  const apt = (...args) => {
    const timeout = deadline - Date.now()
    if (timeout > 0) spawnSync('apt-get', args, { stdio: 'inherit', env, timeout })
  }
  apt('update', '-qq')
  apt('install', '-qq', '-y', '--no-install-recommends', name)
}

function playwrightInstall() {
  console.log('Found no Chromium; asking Playwright for one …')
  const cli = join('node_modules', '@playwright', 'test', 'cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 600_000 })
}

/** Last resort without root: a Chromium inside an npm package, about 70 MB (needs the system's libnss3). */
async function packedInstall() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  console.log(`Trying the one in the npm package ${PACKED_CHROMIUM} …`)
  const folder = resolve('.cache/browser')
  if (
    (await npm(['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error', PACKED_CHROMIUM])) !== 0
  )
    return
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder // it unpacks itself there
  try {
    const entry = createRequire(join(folder, 'package.json')).resolve('@sparticuz/chromium')
    packed = await (await import(pathToFileURL(entry).href)).default.executablePath()
  } catch (error) {
    console.log(`  ${error.message}`)
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

function say(file, origin) {
  console.log(`Browser: ${file} (${origin})`)
  return file
}
