/** Files of the dataset: fetched with a limit of time, checked against their schema, frozen while developing. */
import { safeParse, type ZodMiniType, type infer as Infer } from 'zod/mini'
import { folderOf, ManifestSchema, type Manifest } from '../model/app-files'

/** Address of a file of the dataset. */
export function datasetFile(file: string): string {
  return `${import.meta.env.BASE_URL}dataset/v1/${file}`
}

/** A file beside a manifest, below `dataset/v1/`. */
export function appFile(manifest: Pick<Manifest, 'build' | 'frozen'>, file: string): string {
  return `${folderOf(manifest)}app/${file}`
}

/**
 * `passing`: another attempt may well succeed. `outdated`: the server has another build by now, and no attempt will.
 */
type FaultKind = 'passing' | 'missing' | 'outdated' | 'lasting'

/** Why a file of the dataset could not be used; `message` is for readers, `detail` for whoever can mend it. */
export class DatasetError extends Error {
  readonly detail: string
  readonly kind: FaultKind

  constructor(message: string, detail: string, kind: FaultKind = 'lasting') {
    super(message)
    this.name = 'DatasetError'
    this.detail = detail
    this.kind = kind
  }
}

/** Whether to ask again unasked: what is missing or damaged stays so, and a reader need not wait to be told. */
export function isWorthRetrying(attempts: number, error: Error): boolean {
  return attempts < 2 && (!(error instanceof DatasetError) || error.kind === 'passing')
}

/** As queries do it: what may well succeed is tried again, after a while. */
export async function persistently<T>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let attempts = 0; ; attempts++) {
    try {
      return await attempt()
    } catch (error) {
      if (signal.aborted || !isWorthRetrying(attempts, error as Error)) throw error
      await new Promise((done) => setTimeout(done, 300 * 2 ** attempts))
    }
  }
}

/** Nothing changes under a reader's hands, and a build is only ever read once. */
export const STATIC = { staleTime: 'static', gcTime: Infinity, structuralSharing: false } as const

/** A file that the manifest names: where it is missing, the server may have another build by now. */
export async function fetchHashed<T extends ZodMiniType>(
  manifest: Manifest,
  file: string,
  schema: T,
  signal: AbortSignal,
): Promise<Infer<T>> {
  try {
    return await fetchJson(appFile(manifest, file), schema, signal)
  } catch (error) {
    if (error instanceof DatasetError && error.kind === 'missing') await refuseOldBuild(manifest, error, signal)
    throw error
  }
}

/** A file with a hash in its name goes when a new build comes, and the manifest then names others. */
async function refuseOldBuild(manifest: Manifest, { detail }: DatasetError, signal: AbortSignal): Promise<void> {
  const now = await fetchJson(appFile(manifest, 'manifest.json'), ManifestSchema, signal)
  if (now.build === manifest.build) return
  throw new DatasetError(
    'The events have been replaced by a newer edition since this page was opened.',
    detail,
    'outdated',
  )
}

/** A file of the dataset that has passed its schema. Rejects with a {@link DatasetError}. */
export async function fetchJson<T extends ZodMiniType>(
  file: string,
  schema: T,
  signal: AbortSignal,
): Promise<Infer<T>> {
  const url = datasetFile(file)
  const result = safeParse(schema, parseJson(await fetchText(url, signal), url))
  if (result.success) return result.data
  const issues = result.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new DatasetError('The data does not have the form this page knows.', `${url}: ${issues.join('; ')}`)
}

async function fetchText(url: string, signal: AbortSignal): Promise<string> {
  let response: Response | undefined
  try {
    response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]) })
    // A server that answers every path with the page would otherwise fail later, as a JSON error that says nothing.
    const type = response.headers.get('content-type') || 'none'
    if (response.ok && !type.includes('json'))
      throw new DatasetError('The server sent something else than data.', `${url}: content type ${type}`)
    if (response.ok) return await response.text()
  } catch (error) {
    if (signal.aborted || error instanceof DatasetError) throw error
    const isTimeout = error instanceof DOMException && error.name === 'TimeoutError'
    const lost = response ? 'The connection was lost on the way.' : 'The server could not be reached.'
    throw new DatasetError(
      isTimeout ? 'The server did not answer in time.' : lost,
      `${url}: ${String(error)}`,
      'passing',
    )
  }
  const { status, statusText } = response
  throw new DatasetError(
    `The server answered ${status}.`,
    `${url}: ${status} ${statusText}`,
    status >= 500 ? 'passing' : status === 404 ? 'missing' : 'lasting',
  )
}

const TIMEOUT = 20_000

function parseJson(text: string, url: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new DatasetError('The data arrived damaged.', `${url}: ${String(error)}`)
  }
}

/** Only while developing: freezing a million objects would cost more than it can find. */
export function freeze<T>(value: T): T {
  if (import.meta.env.DEV && typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}

/** Reads what a file holds. Numbers that do not fit are damage to readers, and an error of range to the code. */
export async function inForm<T>(file: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new DatasetError('The data does not have the form this page knows.', `${datasetFile(file)}: ${error.message}`)
  }
}
