/** Which file of a site answers at which path. */
import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { NOT_FOUND } from '../compile/pages/site'
import { isCode } from './error-code'
import { FRAMED } from './hosting/headers'

export interface FoundFile {
  readonly path: string
  readonly size: number
  /** Milliseconds. */
  readonly mtime: number
  /** Of the answer: 404 is the page for what is not there. */
  readonly status: 200 | 404
  /** Stands in for another path: the app's page, or the one for what is not there. */
  readonly isFallback: boolean
}

/** Addresses of the app whatever stands in them: a link may be cut, or end in the dot of a sentence. */
const APP_ONLY = /^\/(?:embed\/)?[abe]\//
/** Only files live here, so what is missing is missing; any other path without an extension is the app's. */
const FILES_ONLY = /^\/(?:assets|cards|dataset)\//

/** The decoded path of a request's URL, or undefined if it is malformed or tries to leave the site. */
export function decodePath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]!)
    const isSafe = path.startsWith('/') && !/[\0\\]/.test(path) && !path.split('/').includes('..')
    return isSafe ? path : undefined
  } catch {
    return undefined
  }
}

/** The file at `path`, a folder's `index.html`, or the app's page; in a frame, the embed's. */
export async function findFile(root: string, path: string): Promise<FoundFile | undefined> {
  const found = (await statFile(join(root, path))) ?? (await statFile(join(root, path, 'index.html')))
  if (found || FILES_ONLY.test(path) || (extname(path) && !APP_ONLY.test(path))) return found
  const embed = path.startsWith(FRAMED) ? await statFile(join(root, FRAMED, 'index.html')) : undefined
  const app = embed ?? (await statFile(join(root, 'index.html')))
  return app && { ...app, isFallback: true }
}

/**
 * As hosts answer that rewrite nothing: the file at `path`, with a slash behind it a folder's `index.html`, or else the
 * page for what is not there. A folder without its slash is a path to be sent to.
 */
export async function findPlainly(
  root: string,
  path: string,
): Promise<FoundFile | { readonly to: string } | undefined> {
  const file = path.endsWith('/') ? join(root, path, 'index.html') : join(root, path)
  const found = await statFile(file)
  if (found) return found
  if (!path.endsWith('/') && (await statFile(join(root, path, 'index.html')))) return { to: `${path}/` }
  const missing = await statFile(join(root, NOT_FOUND))
  return missing && { ...missing, status: 404, isFallback: true }
}

export async function statFile(path: string): Promise<FoundFile | undefined> {
  try {
    const found = await stat(path)
    return found.isFile() ? { path, size: found.size, mtime: found.mtimeMs, status: 200, isFallback: false } : undefined
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].some((code) => isCode(error, code))) return undefined
    throw error
  }
}
