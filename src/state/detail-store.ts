/**
 * The chunks of details that are asked for, on their way, and kept. What somebody holds is loaded and stays; of what
 * nobody holds any more the last ones stay, and the rest goes. Knows neither React nor the network.
 */
import type { ConflictEvent } from '../model/dataset'

/** So many requests at a time: more would only make the one that is looked at wait. */
const MOST_IN_FLIGHT = 6
/** Chunks that stay after the last who held them has let go. */
const KEPT = 64
/** A holder that moves on sooner than this is passing by. */
const REST_MS = 100

export interface DetailHost {
  /** Events of a chunk, in the order of the index. Rejects where they cannot be had, and once the signal has aborted. */
  readonly load: (chunk: number, signal: AbortSignal) => Promise<readonly ConflictEvent[]>
  /** A chunk is no longer kept. */
  readonly forget: (chunk: number) => void
  readonly now: () => number
  readonly later: (callback: () => void, ms: number) => () => void
  readonly nextFrame: (callback: () => void) => void
  readonly onBusy: (isBusy: boolean) => void
}

/** A held chunk that could not be had, in the shape in which failures are told. */
export interface FailedChunk {
  readonly data: undefined
  /** `null` while it is asked for again. */
  readonly error: Error | null
  readonly errorUpdateCount: number
  readonly isFetching: boolean
  readonly refetch: () => void
}

export interface DetailSnapshot {
  readonly eventAt: (row: number) => ConflictEvent | undefined
  readonly failed: readonly FailedChunk[]
}

/** Whose wishes wait for each other: a list that is scrolled asks for where it comes to rest, not for the way there. */
export interface Patience {
  /** When it last asked for something new, and in which batch. */
  askedAt: number
  batch: number
  /** While it waits. */
  stop: (() => void) | undefined
}

export interface DetailStore {
  readonly subscribe: (listener: () => void) => () => void
  /** A new object whenever a chunk has arrived or failed; at most one in a frame. */
  readonly getSnapshot: () => DetailSnapshot
  /** Wants the chunks of these rows until the function returned is called. */
  readonly hold: (rows: readonly number[], patience?: Patience) => () => void
}

export function newPatience(): Patience {
  return { askedAt: -Infinity, batch: 0, stop: undefined }
}

interface Wish {
  holders: number
  /** Undefined where one of its holders does not wait. */
  patience: Patience | undefined
  /** Later ones are loaded first. */
  readonly batch: number
}

/**
 * ```
 * hold 3 ── load 3 ── arrives ── let go ── kept, among the last ── 64 others let go ── forgotten
 * hold 4 ── load 4 ── let go ── aborted
 * ```
 */
export function createDetailStore(chunkRows: number, host: DetailHost): DetailStore {
  const listeners = new Set<() => void>()
  const wishes = new Map<number, Wish>()
  /** In the order in which they were let go. */
  const ready = new Map<number, readonly ConflictEvent[]>()
  const loading = new Map<number, AbortController>()
  const failed = new Map<number, FailedChunk>()
  let batch = 0
  let isSettling = false
  let hasFrame = false
  let isStale = false

  const eventAt = (row: number) => ready.get(Math.floor(row / chunkRows))?.[row % chunkRows]
  let snapshot: DetailSnapshot = { eventAt, failed: [] }

  function publish() {
    if (hasFrame) {
      isStale = true
      return
    }
    isStale = false
    hasFrame = true
    snapshot = { eventAt: (row) => eventAt(row), failed: [...failed.values()] }
    for (const listener of listeners) listener()
    host.nextFrame(() => {
      hasFrame = false
      if (isStale) publish()
      tellBusy()
    })
  }

  const waiting = () => [...wishes].filter(([chunk]) => !ready.has(chunk) && !loading.has(chunk) && !failed.has(chunk))

  function tellBusy() {
    host.onBusy(isStale || isSettling || loading.size > 0 || waiting().length > 0)
  }

  /** Once for all that is held and let go in one go: a list that is drawn anew lets go of every row, and holds it. */
  function settleSoon() {
    if (isSettling) return
    isSettling = true
    batch++
    queueMicrotask(() => {
      isSettling = false
      settle()
    })
  }

  function settle() {
    for (const [chunk, abort] of loading) {
      if (wishes.has(chunk)) continue
      loading.delete(chunk)
      abort.abort()
    }
    const told = failed.size
    for (const chunk of failed.keys()) if (!wishes.has(chunk)) failed.delete(chunk)
    if (failed.size < told) publish()
    for (const [chunk, wish] of waiting().sort(([, a], [, b]) => b.batch - a.batch)) {
      if (loading.size >= MOST_IN_FLIGHT) break
      if (!wish.patience?.stop) load(chunk)
    }
    const spare = [...ready.keys()].filter((chunk) => !wishes.has(chunk))
    for (const chunk of spare.slice(0, Math.max(0, spare.length - KEPT))) {
      ready.delete(chunk)
      host.forget(chunk)
    }
    tellBusy()
  }

  function load(chunk: number) {
    const abort = new AbortController()
    loading.set(chunk, abort)
    const isCurrent = () => loading.get(chunk) === abort && loading.delete(chunk)
    host.load(chunk, abort.signal).then(
      (events) => {
        if (!isCurrent()) return
        failed.delete(chunk)
        ready.set(chunk, events)
        publish()
        settle()
      },
      (error: unknown) => {
        if (!isCurrent()) return
        const times = (failed.get(chunk)?.errorUpdateCount ?? 0) + 1
        fail(chunk, error instanceof Error ? error : new Error(String(error)), times)
        settle()
      },
    )
  }

  /** `null` while it is tried again. */
  function fail(chunk: number, error: Error | null, times: number) {
    const refetch = () => {
      if (loading.has(chunk) || !failed.has(chunk)) return
      fail(chunk, null, times)
      load(chunk)
      tellBusy()
    }
    failed.set(chunk, { data: undefined, error, errorUpdateCount: times, isFetching: error === null, refetch })
    publish()
  }

  /** The first wish after a rest is met at once; those that follow closely, when no other has come for a while. */
  function ask(patience: Patience) {
    if (patience.batch === batch) return
    const now = host.now()
    const isPassing = patience.stop !== undefined || now - patience.askedAt < REST_MS
    patience.batch = batch
    patience.askedAt = now
    if (!isPassing) return
    patience.stop?.()
    patience.stop = host.later(() => {
      patience.stop = undefined
      settle()
    }, REST_MS)
  }

  function hold(chunk: number, patience: Patience | undefined) {
    const wish = wishes.get(chunk)
    if (!wish) {
      wishes.set(chunk, { holders: 1, patience, batch })
      if (patience && !ready.has(chunk)) ask(patience)
    } else {
      wish.holders++
      if (!patience) wish.patience = undefined
    }
  }

  function letGo(chunk: number) {
    const wish = wishes.get(chunk)
    if (!wish || --wish.holders > 0) return
    wishes.delete(chunk)
    const events = ready.get(chunk)
    // Last of those that are kept.
    if (events && ready.delete(chunk)) ready.set(chunk, events)
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getSnapshot: () => snapshot,
    hold: (rows, patience) => {
      const chunks = new Set(rows.map((row) => Math.floor(row / chunkRows)))
      settleSoon()
      for (const chunk of chunks) hold(chunk, patience)
      tellBusy()
      return () => {
        settleSoon()
        for (const chunk of chunks) letGo(chunk)
        chunks.clear()
      }
    },
  }
}
