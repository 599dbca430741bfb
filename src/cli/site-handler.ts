/** Answers from the files of a site, with the headers that every host of it is to send. */
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { acceptsGzip, compressor } from './compression'
import { CONTENT_TYPES, isText } from './content-types'
import { isCode } from './error-code'
import { ASK_AGAIN, cachingOf, headersOf, type Headers } from './hosting/headers'
import { decodePath, findFile, findPlainly, type FoundFile } from './site-files'

/** Files larger than this go out while they are read: the events of a large dataset may be more than memory holds. */
const STREAMED_BYTES = 8 * 1024 * 1024

export interface SiteOptions {
  /** Path the site is served below, with a slash before and behind. */
  readonly base?: string
  /** Rewrites nothing: a folder leads to its slash, and what is not there is `404.html`, as on most static hosts. */
  readonly plain?: boolean
  /** By path below the base; what is not this site, such as what it is measured against, has others. */
  readonly headers?: (path: string) => Headers
}

/** Answers GET and HEAD from the files below `root`. Never rejects. */
export function siteHandler(root: string, { base = '/', plain = false, headers = headersOf }: SiteOptions = {}) {
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
    const whole = decodePath(request.url ?? '')
    const path = whole?.startsWith(base) ? whole.slice(base.length - 1) : undefined
    for (const [name, value] of Object.entries(headers(path ?? ''))) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return refuse(response, 405, 'Only GET and HEAD are answered here.')
    }
    if (whole === undefined) return refuse(response, 400, 'This is not a valid path.')
    if (`${whole}/` === base) return redirect(request, response, base)
    const file = path === undefined ? undefined : await (plain ? findPlainly : findFile)(root, path)
    if (file === undefined || path === undefined) return refuse(response, 404, `There is no ${whole} here.`)
    if ('to' in file) return redirect(request, response, base + file.to.slice(1))
    await sendFile(request, response, path, file)
  }

  async function sendFile(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    file: FoundFile,
  ): Promise<void> {
    const type = CONTENT_TYPES[extname(file.path)] ?? 'application/octet-stream'
    const asGzip = isText(type) && acceptsGzip(request.headers['accept-encoding'])
    const etag = `W/"${file.size.toString(36)}-${Math.trunc(file.mtime).toString(36)}"`
    response.setHeader('Cache-Control', file.isFallback ? ASK_AGAIN : cachingOf(path))
    if (isText(type)) response.setHeader('Vary', 'Accept-Encoding')
    if (file.status === 200) {
      response.setHeader('ETag', etag)
      if (matches(request.headers['if-none-match'], etag)) return send(response, 304)
    }
    response.setHeader('Content-Type', type)
    if (asGzip) response.setHeader('Content-Encoding', 'gzip')
    if (file.size > STREAMED_BYTES) return stream(request, response, file, asGzip)
    const body = asGzip ? await compress(file) : await readFile(file.path)
    response.setHeader('Content-Length', body.length)
    send(response, file.status, request.method === 'HEAD' ? undefined : body)
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
  if (method === 'HEAD') return send(response, file.status)
  response.writeHead(file.status)
  const content = createReadStream(file.path)
  try {
    await (asGzip ? pipeline(content, createGzip(), response) : pipeline(content, response))
  } catch (error) {
    // A reader may leave in the middle.
    if (!isCode(error, 'ERR_STREAM_PREMATURE_CLOSE')) throw error
  }
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = ifNoneMatch?.split(',').map((tag) => tag.trim()) ?? []
  return known.includes('*') || known.includes(etag)
}

/** To a path of this site, never to what a browser would take for another host; the query stays. */
function redirect({ url = '' }: IncomingMessage, response: ServerResponse, path: string): void {
  const query = /\?.*$/s.exec(url)?.[0] ?? ''
  response.setHeader('Location', `${encodeURI(path).replace(/^\/+/, '/')}${query}`)
  refuse(response, 301, 'It is there, with a slash behind it.')
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.setHeader('Cache-Control', ASK_AGAIN)
  response.setHeader('Content-Type', CONTENT_TYPES['.txt']!)
  send(response, status, `${message}\n`)
}

function send(response: ServerResponse, status: number, body?: string | Buffer): void {
  response.writeHead(status).end(body)
}
