import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { dayOf, dayWords } from '../../explore/date-words'
import { mainTheme } from '../../explore/event-index'
import { rowsOfIds } from '../../explore/rows-of-ids'
import { countWords, shortFilterWords, type FilterNames } from '../../explore/filter-words'
import { knownOn } from '../../explore/known-event'
import { knownDisputes } from '../../explore/known-disputes'
import { laterPassagesWords } from '../../explore/known-words'
import type { ListOrder } from '../../explore/list-order'
import { countLine, leftOutLine, missingLine, printedRows } from '../../explore/print-list'
import { reportedLater, type Shown } from '../../explore/view-summary'
import { DEFAULT_VIEW, selectEvent, type Filter } from '../../explore/view-state'
import type { Manifest } from '../../model/app-files'
import { readClaimRef } from '../../model/claim-ref'
import type { ConflictEvent } from '../../model/dataset'
import { detailsQuery, type Dataset } from '../../state/dataset-query'
import { busy } from '../../state/idle'
import { useViewState } from '../../state/useViewState'
import type { Lookups } from '../lookups'
import { onPrintCommand } from './print-command'
import { PrintEvent } from './PrintEvent'
import { PrintSheet } from './PrintSheet'
import { usePrinting } from './usePrinting'

export interface PrintPaneProps {
  readonly dataset: Dataset
  readonly filter: Filter
  readonly order: ListOrder
  /** Events that only the day of what was known leaves out. */
  readonly laterCount: number
  readonly looked: Shown['looked']
  readonly lookups: Lookups & { readonly names: FilterNames }
  readonly selectedRow: number | undefined
}

/** What is printed of the explorer: the selected event in full, then the first matches as a list. */
export function PrintPane({
  dataset: { manifest, index },
  filter,
  order,
  laterCount,
  looked,
  lookups,
  selectedRow,
}: PrintPaneProps) {
  const { state, hrefTo } = useViewState()
  const client = useQueryClient()
  const [, setLoaded] = useState(0)

  /** Loads what will be on paper; what cannot be had is said to be missing there. */
  const load = useCallback(async () => {
    const release = busy('print')
    const rows = [...printedRows(order), ...(selectedRow === undefined ? [] : [selectedRow])]
    const chunks = new Set(rows.map((row) => Math.floor(row / manifest.chunkRows)))
    await Promise.allSettled([...chunks].map((chunk) => client.fetchQuery(detailsQuery(manifest, chunk))))
    setLoaded((times) => times + 1)
    release()
  }, [order, selectedRow, manifest, client])
  useEffect(() => onPrintCommand(load), [load])
  // A print that nobody prepared shows what is there; the next one has all of it.
  const isPrinting = usePrinting(() => void load())

  if (!isPrinting) return undefined
  const known = knownOn(filter.asOf, manifest.briefings)
  const wholeOf = (row: number) =>
    client.getQueryData(detailsQuery(manifest, Math.floor(row / manifest.chunkRows)).queryKey)?.events[
      row % manifest.chunkRows
    ]
  const eventOf = (row: number) => {
    const event = wholeOf(row)
    return event && known(event)
  }
  const addressOf = (path: string) => new URL(path, location.href).href
  const entry = (row: number, isFull: boolean) => {
    const event = eventOf(row)
    if (!event) return undefined
    const others = isFull ? rowsOfIds(index, manifest, otherSides(event)).flatMap((other) => eventOf(other) ?? []) : []
    const otherEvents = new Map(others.map((other) => [other.id, other]))
    const { asOf } = filter
    return (
      <PrintEvent
        event={asOf === undefined ? event : knownDisputes(event, otherEvents)}
        href={addressOf(hrefTo(() => selectEvent({ ...DEFAULT_VIEW, kept: state.kept }, event.id), {}))}
        isFull={isFull}
        lookups={lookups}
        later={asOf === undefined ? undefined : laterPassagesWords(wholeOf(row)!, event, asOf)}
        otherEvents={otherEvents}
        showsOutside={state.outside}
        theme={mainTheme(index, row)}
      />
    )
  }
  const later = reportedLater({ later: laterCount, count: order.count })
  const rows = printedRows(order)
  const missing = rows.filter((row) => !eventOf(row)).length
  return createPortal(
    <PrintSheet
      address={addressOf(hrefTo((now) => now, {}))}
      count={countLine(order.count, index.columns.count)}
      entries={rows.flatMap((row, place) => {
        const drawn = entry(row, false)
        return drawn ? [{ place, drawn }] : []
      })}
      filter={shortFilterWords(filter, lookups.names)}
      notes={[
        later && `${later}.`,
        looked && `Of the search: ${looked}.`,
        leftOutLine(order.count),
        missingLine(missing),
      ].flatMap((line) => line || [])}
      selected={selectedRow === undefined ? undefined : entry(selectedRow, true)}
      source={sourceWords(manifest)}
    />,
    document.body,
  )
}

function otherSides({ disputes }: ConflictEvent): readonly string[] {
  return disputes.map((dispute) => readClaimRef(dispute.with).event)
}

/** `Dataset 0a1b2c3d4e5f, made from 2 briefings: 22 March 2023 to 16 May 2024`. */
function sourceWords({ build, briefings }: Manifest): string {
  const days = [...new Set([briefings[0], briefings.at(-1)].flatMap((one) => (one ? [dayWords(dayOf(one))] : [])))]
  const number = briefings.length === 1 ? '1 briefing' : `${countWords(briefings.length)} briefings`
  return `Dataset ${build}, made from ${number}: ${days.join(' to ')}`
}
