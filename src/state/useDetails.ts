/** Details of the rows that are on screen, chunk by chunk, as they are asked for. */
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { knownOn } from '../explore/known-event'
import type { Manifest } from '../model/app-files'
import type { ConflictEvent } from '../model/dataset'
import type { Instant } from '../model/time'
import { persistently } from './dataset-fetch'
import { detailsQuery } from './dataset-query'
import { fetchChunk } from './detail-chunk'
import { createDetailStore, newPatience, type DetailStore } from './detail-store'
import { busySwitch } from './idle'
import { useFailure, type Failure } from './useFailure'

export interface Details {
  /**
   * What was known of an event on the view's day; undefined where no briefing had told of it, and until its chunk has
   * arrived. A new function whenever one has.
   */
  readonly eventOf: (row: number) => ConflictEvent | undefined
  /** The same event, whenever it became known. */
  readonly wholeOf: (row: number) => ConflictEvent | undefined
  /** Wants these rows at once, until the function returned is called. */
  readonly hold: (rows: readonly number[]) => () => void
  /** The same for rows that may only be passing by: what is scrolled is loaded where it comes to rest. */
  readonly holdListed: (rows: readonly number[]) => () => void
  /** What the timeline shows, and nothing else of what it showed before; likewise where it comes to rest. */
  readonly want: (rows: readonly number[]) => void
  /** Why a wanted chunk is missing, and how to try again. */
  readonly failure: Failure | undefined
}

/** `asOf` is the day up to which briefings count; without one all do. */
export function useDetails(manifest: Manifest, asOf?: Instant): Details {
  const store = storeOf(useQueryClient(), manifest)
  const { eventAt: wholeOf, failed } = useSyncExternalStore(store.subscribe, store.getSnapshot)
  const known = useMemo(() => knownOn(asOf, manifest.briefings), [asOf, manifest])
  const eventOf = useCallback(
    (row: number) => {
      const event = wholeOf(row)
      return event && known(event)
    },
    [wholeOf, known],
  )
  const holdListed = useMemo(() => {
    const patience = newPatience()
    return (rows: readonly number[]) => store.hold(rows, patience)
  }, [store])
  const letGo = useRef<() => void>(undefined)
  const want = useMemo(() => {
    const patience = newPatience()
    return (rows: readonly number[]) => {
      const before = letGo.current
      letGo.current = store.hold(rows, patience)
      before?.()
    }
  }, [store])
  useEffect(() => () => letGo.current?.(), [store])
  return { eventOf, wholeOf, hold: store.hold, holdListed, want, failure: useFailure(failed) }
}

/** One for each dataset: what has been loaded is there when the reader comes back from a briefing. */
const stores = new WeakMap<Manifest, DetailStore>()

function storeOf(client: QueryClient, manifest: Manifest): DetailStore {
  const known = stores.get(manifest)
  if (known) return known
  const made = createDetailStore(manifest.chunkRows, {
    load: async (chunk, signal) => {
      // Loaded for a search or a print, or being loaded for them.
      const query = detailsQuery(manifest, chunk)
      if (client.getQueryState(query.queryKey)) return (await client.fetchQuery(query)).events
      const loaded = await persistently(async () => fetchChunk(manifest, chunk, signal), signal)
      client.setQueryData(query.queryKey, loaded)
      return loaded.events
    },
    forget: (chunk) => client.removeQueries({ queryKey: detailsQuery(manifest, chunk).queryKey, exact: true }),
    now: () => performance.now(),
    later: (callback, ms) => {
      const timer = setTimeout(callback, ms)
      return () => clearTimeout(timer)
    },
    nextFrame: (callback) => void requestAnimationFrame(callback),
    onBusy: busySwitch('details'),
  })
  stores.set(manifest, made)
  return made
}
