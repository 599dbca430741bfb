/** Makes the dependencies match the lock file. Plain Node: it runs before anything is installed. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const STAMP = 'node_modules/.bootstrap-stamp'
const LOCK = '.cache/install.lock'
const HEARTBEAT_MS = 1000
/** A lock nobody has touched for this long is dead, even if its process id has been given to somebody else. */
const DEAD_AFTER_MS = 30_000

/** Installs what the lock file says, unless the stamp shows that this was done. Of two commands at once, one waits. */
export async function bootstrap() {
  checkNode()
  const stamp = wantedStamp()
  const isFresh = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp
  if (isFresh()) return
  mkdirSync('.cache', { recursive: true })
  const release = await takeLock(isFresh)
  try {
    if (isFresh()) return
    console.log('Installing dependencies (npm ci) …')
    let code = await npmCi()
    if (code !== 0) {
      console.log('npm failed; trying once more …')
      code = await npmCi()
    }
    if (code !== 0)
      throw new Error('npm could not install the dependencies. See its messages above; is the network up?')
    writeFileSync(STAMP, stamp)
  } finally {
    release()
  }
}

/** Installs what a folder's own lock file says; what only one command needs is no burden to the others. */
export async function installBelow(folder) {
  const stamp = join(folder, STAMP)
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  if ((await npm(['ci', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error'])) !== 0)
    throw new Error(`npm could not install what ${folder} needs. See its messages above; is the network up?`)
  writeFileSync(stamp, wanted)
}

/** Keep in step with `engines` in package.json; npm itself checks those only when it installs. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24) return
  throw new Error(
    `Node ${process.versions.node} is not supported. Install Node 20.19 or newer, 22.12 or newer, or 24 and up: https://nodejs.org`,
  )
}

/** Hash of all that decides what lands in node_modules. Native bindings differ by platform, not by Node version. */
function wantedStamp() {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  )
  const hash = createHash('sha256')
  hash.update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]))
  for (const file of ['package-lock.json', '.npmrc']) if (existsSync(file)) hash.update(readFileSync(file))
  return hash.update(`${process.platform}-${process.arch}`).digest('hex')
}

/** Waits for the lock and takes it; returns its release. Returns early when another process has made things fresh. */
async function takeLock(isFresh) {
  let said = false
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
      // Two processes may have removed a dead lock in turn, the second one ours: only one still finds its own id.
      await sleep(100)
      if (lockOwner() === process.pid) return holdLock()
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (isFresh()) return () => {}
    if (isDead()) rmSync(LOCK, { force: true })
    else {
      if (!said) console.log('Another command is installing dependencies; waiting for it …')
      said = true
      await sleep(500)
    }
  }
}

/** Shows others that we live, and lets go however we end: process.exit() skips finally blocks. */
function holdLock() {
  const heartbeat = setInterval(() => {
    const now = new Date()
    try {
      utimesSync(LOCK, now, now)
    } catch {
      // Somebody cleared .cache; npm still ends as it should.
    }
  }, HEARTBEAT_MS)
  const release = () => {
    clearInterval(heartbeat)
    process.off('exit', release)
    if (lockOwner() === process.pid) rmSync(LOCK, { force: true })
  }
  process.on('exit', release)
  return release
}

/** Process id in the lock file; 0 when there is none (yet). */
function lockOwner() {
  try {
    return Number(readFileSync(LOCK, 'utf8'))
  } catch {
    return 0
  }
}

function isDead() {
  try {
    if (Date.now() - statSync(LOCK).mtimeMs > DEAD_AFTER_MS) return true
    const pid = lockOwner()
    if (pid) process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/** Exit code of `npm ci`. */
function npmCi() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const env = { ...process.env }
  delete env.NODE_ENV // `production` would leave out what builds and tests
  return npm(args, env)
}

/** Runs npm, the very one that started us if there is one, and gives its exit code. */
export function npm(args, env = process.env) {
  const cli = process.env.npm_execpath
  const child = /npm-cli\.c?js$/.test(cli ?? '')
    ? spawn(process.execPath, [cli, ...args], { stdio: 'inherit', env })
    : spawn('npm', args, { stdio: 'inherit', env, shell: process.platform === 'win32' })
  const stop = (signal) => {
    child.kill(signal)
    process.exit(130)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  return new Promise((resolve) => {
    const end = (code) => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      resolve(code ?? 1)
    }
    child.on('error', (error) => {
      console.error(`npm does not start: ${error.message}`)
      end(1)
    })
    child.on('exit', end)
  })
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
