/** Serves a built site: what `npm start` and the browser tests run. A missing file is 404, an app address the app. */
import { createReadStream, realpathSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { createGzip, gzip } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
}
const HEADERS = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'strict-origin-when-cross-origin' }
const FOREVER = 'public, max-age=31536000, immutable'
/** Content never changes under these names. */
const HASHED = /^\/assets\/|^\/dataset\/v1\/app\/.*-[0-9a-f]{8,}\./
/** Addresses of the app whatever stands in them: a link may be cut, or end in the dot of a sentence. */
const APP_ONLY = /^\/[abe]\//
/** Only files live here, so what is missing is missing; any other path without an extension is the app's. */
const FILES_ONLY = /^\/(?:dataset|assets)\//
/** Files larger than this go out while they are read: the events of a large dataset may be more than memory holds. */
const STREAMED_BYTES = 8 * 1024 * 1024
/** Of so many bytes of files the compressed form, a fifth or less, stays in memory. */
const KEPT_BYTES = 512 * 1024 * 1024
const DEFAULT_PORT = 4173
const FURTHER_PORTS = 20

interface ServeOptions {
  /** 0 is any free port. */
  readonly port?: number
  readonly host?: string
  /** How many ports after `port` may be tried when it is in use. */
  readonly furtherPorts?: number
}

interface RunningServer {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Starts serving the folder `root`. Rejects when every port it may use is taken. */
export async function serve(root: string, options: ServeOptions = {}): Promise<RunningServer> {
  const { port = DEFAULT_PORT, host = '127.0.0.1', furtherPorts = 0 } = options
  const answer = siteHandler(root)
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
    url: `http://${host}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** Answers GET and HEAD from the files below `root`. Never rejects. */
export function siteHandler(root: string) {
  const compress = compressor()
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await answer(request, response)
    } catch (error) {
      console.error(error)
      if (response.headersSent) response.destroy()
      else refuse(response, 500, 'The server failed; its terminal says how.')
    }
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return refuse(response, 405, 'Only GET and HEAD are answered here.')
    }
    const path = decodePath(request.url ?? '')
    if (path === undefined) return refuse(response, 400, 'This is not a valid path.')
    const file = await findFile(root, path)
    if (!file) return refuse(response, 404, `There is no ${path} here.`)

    const type = TYPES[extname(file.path)] ?? 'application/octet-stream'
    const isText = type.includes('charset') || type.includes('json')
    const asGzip = isText && acceptsGzip(request.headers['accept-encoding'])
    const etag = `W/"${file.size.toString(36)}-${Math.trunc(file.mtime).toString(36)}"`
    response.setHeader('ETag', etag)
    response.setHeader('Cache-Control', file.isFallback || !HASHED.test(path) ? 'no-cache' : FOREVER)
    if (isText) response.setHeader('Vary', 'Accept-Encoding')
    if (matches(request.headers['if-none-match'], etag)) return send(response, 304)
    response.setHeader('Content-Type', type)
    if (asGzip) response.setHeader('Content-Encoding', 'gzip')
    if (file.size > STREAMED_BYTES) return stream(request, response, file, asGzip)
    const body = asGzip ? await compress(file) : await readFile(file.path)
    response.setHeader('Content-Length', body.length)
    send(response, 200, request.method === 'HEAD' ? undefined : body)
  }
}

interface FoundFile {
  readonly path: string
  readonly size: number
  /** Milliseconds. */
  readonly mtime: number
  /** The app's page, standing in for an address that only the app knows. */
  readonly isFallback: boolean
}

/** The decoded path of a request's URL, or undefined if it is malformed or tries to leave the site. */
function decodePath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]!)
    const isSafe = path.startsWith('/') && !/[\0\\]/.test(path) && !path.split('/').includes('..')
    return isSafe ? path : undefined
  } catch {
    return undefined
  }
}

/** The file at `path`, a folder's `index.html`, or the app's page. */
async function findFile(root: string, path: string): Promise<FoundFile | undefined> {
  const found = (await statFile(join(root, path))) ?? (await statFile(join(root, path, 'index.html')))
  if (found || FILES_ONLY.test(path) || (extname(path) && !APP_ONLY.test(path))) return found
  const app = await statFile(join(root, 'index.html'))
  return app && { ...app, isFallback: true }
}

async function statFile(path: string): Promise<FoundFile | undefined> {
  try {
    const found = await stat(path)
    return found.isFile() ? { path, size: found.size, mtime: found.mtimeMs, isFallback: false } : undefined
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].some((code) => isCode(error, code))) return undefined
    throw error
  }
}

/** How long a compressed answer will be is not known when it begins. */
async function stream(
  { method }: IncomingMessage,
  response: ServerResponse,
  file: FoundFile,
  asGzip: boolean,
): Promise<void> {
  if (!asGzip) response.setHeader('Content-Length', file.size)
  if (method === 'HEAD') return send(response, 200)
  response.writeHead(200, HEADERS)
  const content = createReadStream(file.path)
  try {
    await (asGzip ? pipeline(content, createGzip(), response) : pipeline(content, response))
  } catch (error) {
    // A reader may leave in the middle.
    if (!isCode(error, 'ERR_STREAM_PREMATURE_CLOSE')) throw error
  }
}

/** Compresses each version of a file once, as long as there is room for it: a site has many readers. */
function compressor() {
  const cache = new Map<string, { readonly mtime: number; readonly size: number; readonly body: Promise<Buffer> }>()
  let kept = 0
  const forget = (path: string) => {
    kept -= cache.get(path)?.size ?? 0
    cache.delete(path)
  }
  return ({ path, mtime, size }: FoundFile): Promise<Buffer> => {
    const known = cache.get(path)
    if (known?.mtime === mtime && known.size === size) return known.body
    forget(path)
    const body = readFile(path).then((content) => promisify(gzip)(content, { level: 9 }))
    body.catch(() => forget(path))
    cache.set(path, { mtime, size, body })
    kept += size
    for (const oldest of cache.keys()) {
      if (kept <= KEPT_BYTES) break
      forget(oldest)
    }
    return body
  }
}

/** `gzip, br` and `*` do, `br` and `gzip;q=0` do not. */
function acceptsGzip(header: string | string[] | undefined): boolean {
  const weights = new Map(
    String(header ?? '')
      .toLowerCase()
      .split(',')
      .map((coding) => {
        const [name = '', ...parameters] = coding.split(';').map((part) => part.trim())
        const weight = parameters.find((parameter) => parameter.startsWith('q='))
        return [name, weight ? Number(weight.slice(2)) : 1]
      }),
  )
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = ifNoneMatch?.split(',').map((tag) => tag.trim()) ?? []
  return known.includes('*') || known.includes(etag)
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.setHeader('Cache-Control', 'no-cache')
  response.setHeader('Content-Type', TYPES['.txt']!)
  send(response, status, `${message}\n`)
}

function send(response: ServerResponse, status: number, body?: string | Buffer): void {
  response.writeHead(status, HEADERS).end(body)
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

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { root: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' } },
  })
  const { root = 'dist', host = '127.0.0.1' } = values
  const port = Number(values.port ?? process.env['PORT'] ?? DEFAULT_PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`The port must be 0 to 65535, not ${port}.`)
  if (!(await statFile(join(root, 'index.html')))) {
    throw new Error(`${resolve(root)} holds no index.html. Build it first: npm run build`)
  }
  const { url } = await serve(root, { port, host, furtherPorts: values.port === undefined ? FURTHER_PORTS : 0 })
  console.log(`Dateline is at ${url} (stop it with Ctrl+C)`)
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
