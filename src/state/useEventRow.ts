/** From the id in a link to the row of the event, through the details of the rows it may be. */
import { useEffect, useMemo } from 'react'
import { hasId, rowsFrom, rowsOfId } from '../explore/find-event'
import type { EventIndex } from '../explore/event-index'
import type { Manifest } from '../model/app-files'
import type { Details } from './useDetails'

/** `missing`: no event has the id; `near` are rows around its date, to suggest others from. */
export type EventRow =
  | { readonly kind: 'none' | 'pending' }
  | { readonly kind: 'found'; readonly row: number }
  | { readonly kind: 'missing'; readonly near: readonly number[] }

/** Rows around an unknown id's date that are looked through for the nearest ids. */
const NEAR = 64

export function useEventRow(
  id: string | undefined,
  { manifest, index }: { readonly manifest: Manifest; readonly index: EventIndex },
  { wholeOf, hold }: Pick<Details, 'wholeOf' | 'hold'>,
): EventRow {
  const rows = useMemo(() => {
    if (id === undefined) return undefined
    const { from, to } = rowsOfId(index, manifest, id) ?? { from: 0, to: 0 }
    const middle = to > 0 ? from : 0
    return {
      exact: rowsFrom(from, to),
      near: rowsFrom(Math.max(0, middle - NEAR), Math.min(index.columns.count, middle + NEAR)),
    }
  }, [id, index, manifest])

  const found = rows?.exact.find((row) => {
    const event = wholeOf(row)
    return event && hasId(event, id!)
  })
  const isMissing = rows !== undefined && found === undefined && rows.exact.every((row) => wholeOf(row) !== undefined)

  useEffect(() => (rows ? hold(rows.exact) : undefined), [rows, hold])
  useEffect(() => (rows && isMissing ? hold(rows.near) : undefined), [rows, isMissing, hold])

  if (rows === undefined) return { kind: 'none' }
  if (found !== undefined) return { kind: 'found', row: found }
  return isMissing ? { kind: 'missing', near: rows.near } : { kind: 'pending' }
}
