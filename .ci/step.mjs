/** Running one tool after the other, with the time each took. */
import { spawn } from 'node:child_process'

/** A tool that failed has said why; we only say which. */
export class StepError extends Error {
  constructor(message, code) {
    super(message)
    this.code = code
  }
}

/** Runs `work`, then prints its name and seconds. A failing step ends the command, for `work` throws. */
export async function step(name, work) {
  const start = performance.now()
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1).padStart(5)} s`
  try {
    const result = await work()
    console.log(`${seconds()}  ${name}`)
    return result
  } catch (error) {
    console.error(`${seconds()}  ${name}: FAILED`)
    throw error
  }
}

/**
 * Runs Node with these arguments, from the top of the repository, and passes signals on to it.
 * With `stdout` 'show' or 'hide' it resolves to what was written there. After `minutes` it is ended: it hangs.
 */
export function node(args, { env = {}, stdout = 'inherit', minutes } = {}) {
  // Vite would list every import without an extension that its configuration reaches, for a loader we do not use.
  const inherited = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...process.env, ...env }
  // What runs decides: `vite build` means production, Vitest means test, whatever the shell says.
  delete inherited.NODE_ENV
  const child = spawn(process.execPath, args, {
    stdio: ['inherit', stdout === 'inherit' ? 'inherit' : 'pipe', 'inherit'],
    env: inherited,
  })
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    output += text
    if (stdout === 'show') process.stdout.write(text)
  })
  let isLate = false
  const limit =
    minutes &&
    setTimeout(() => {
      isLate = true
      child.kill('SIGKILL')
    }, minutes * 60_000)
  const pass = (signal) => child.kill(signal)
  process.on('SIGINT', pass)
  process.on('SIGTERM', pass)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(limit)
      process.off('SIGINT', pass)
      process.off('SIGTERM', pass)
      if (isLate) reject(new StepError(`It ran for ${minutes} minutes: something in it hangs.`, 1))
      else if (code === 0) resolve(output)
      else if (signal) reject(new StepError('', 130))
      else reject(new StepError('', code))
    })
  })
}
