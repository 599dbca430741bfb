/**
 * Serves a built site: what `npm start` and the browser tests run. A missing file is 404, an app address the app.
 *
 *     --root <folder>   the built site; dist
 *     --port <number>   4173, or the first free one after it; or PORT
 *     --host <address>  127.0.0.1
 *     --plain           rewrites nothing, as most static hosts: what is not there is 404.html
 *
 * It stands below the path that the site was built for (`BASE`).
 */
import { readFileSync, realpathSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { baseOf } from '../compile/pages/site-base'
import { isCode } from './error-code'
import { statFile } from './site-files'
import { siteHandler, type SiteOptions } from './site-handler'

const DEFAULT_PORT = 4173
const FURTHER_PORTS = 20

interface ServeOptions extends SiteOptions {
  /** 0 is any free port. */
  readonly port?: number
  readonly host?: string
  /** How many ports after `port` may be tried when it is in use. */
  readonly furtherPorts?: number
}

interface RunningServer {
  /** With the site's base, so that it opens the start page. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Starts serving the folder `root`. Rejects when every port it may use is taken. */
export async function serve(root: string, options: ServeOptions = {}): Promise<RunningServer> {
  const { port = DEFAULT_PORT, host = '127.0.0.1', furtherPorts = 0, base = '/' } = options
  const answer = siteHandler(root, options)
  const server = createServer((request, response) => void answer(request, response))
  for (let tried = port; ; tried++) {
    try {
      await listen(server, tried, host)
      break
    } catch (error) {
      if (!isCode(error, 'EADDRINUSE')) throw error
      if (tried < port + furtherPorts) continue
      const ports = furtherPorts ? `Ports ${port} to ${tried} are` : `Port ${port} is`
      throw new Error(`${ports} in use. Stop what runs there, or choose another: npm start -- --port 8080`, {
        cause: error,
      })
    }
  }
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      done()
    })
  })
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      root: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
      plain: { type: 'boolean' },
    },
  })
  const { root = 'dist', host = '127.0.0.1', plain = false } = values
  const port = Number(values.port ?? process.env['PORT'] ?? DEFAULT_PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`The port must be 0 to 65535, not ${port}.`)
  if (!(await statFile(join(root, 'index.html')))) {
    throw new Error(`${resolve(root)} holds no index.html. Build it first: npm run build`)
  }
  const built = baseOf(readFileSync(join(root, 'index.html'), 'utf8'))
  const base = built.startsWith('/') ? built : '/' // `./` may stand anywhere
  const { url } = await serve(root, {
    port,
    host,
    plain,
    base,
    furtherPorts: values.port === undefined ? FURTHER_PORTS : 0,
  })
  console.log(`Dateline is at ${url} (stop it with Ctrl+C)`)
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
