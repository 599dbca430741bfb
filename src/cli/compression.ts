/** Whether an answer is to be compressed, and files compressed once. */
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FoundFile } from './site-files'

/** Of so many bytes of files the compressed form, a fifth or less, stays in memory. */
const KEPT_BYTES = 512 * 1024 * 1024

/** Compresses each version of a file once, as long as there is room for it: a site has many readers. */
export function compressor(): (file: FoundFile) => Promise<Buffer> {
  const cache = new Map<string, { readonly mtime: number; readonly size: number; readonly body: Promise<Buffer> }>()
  let kept = 0
  const forget = (path: string) => {
    kept -= cache.get(path)?.size ?? 0
    cache.delete(path)
  }
  return ({ path, mtime, size }) => {
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
export function acceptsGzip(header: string | string[] | undefined): boolean {
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
