/** Every format that events can be taken away in. */
import { csvWriter } from './csv'
import type { ExportSource, ExportWriter } from './export-source'
import { icsWriter } from './ics'
import { jsonLdWriter } from './json-ld'
import { jsonWriter } from './json'
import { markdownWriter } from './markdown'
import { timelineJsWriter } from './timeline-js'

export interface ExportFormat {
  readonly id: string
  readonly label: string
  /** What it is for, to stand behind the label: a few words. */
  readonly purpose: string
  /** Of the file, without a dot before it. */
  readonly extension: string
  readonly mediaType: string
  /** Whether `excluded` must be given, which stands in the files of the briefings. */
  readonly needsBriefings?: true
  /** Why an event can be left out, behind “n events”. */
  readonly leavesOut?: string
  readonly write: (source: ExportSource) => ExportWriter
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: 'csv',
    label: 'CSV',
    purpose: 'a table for spreadsheets, one event a row',
    extension: 'csv',
    mediaType: 'text/csv;charset=utf-8',
    write: csvWriter,
  },
  {
    id: 'markdown',
    label: 'Markdown',
    purpose: 'a document with every quotation, to read and to write on',
    extension: 'md',
    mediaType: 'text/markdown;charset=utf-8',
    write: markdownWriter,
  },
  {
    id: 'ics',
    label: 'ICS',
    purpose: 'days for a calendar',
    extension: 'ics',
    mediaType: 'text/calendar;charset=utf-8',
    leavesOut: 'before the year 1 or after 9999, which calendars do not have',
    write: icsWriter,
  },
  {
    id: 'timelinejs',
    label: 'TimelineJS',
    purpose: 'slides for a story in TimelineJS3; it is made for some dozens',
    extension: 'timeline.json',
    mediaType: 'application/json',
    write: timelineJsWriter,
  },
  {
    id: 'json',
    label: 'JSON',
    purpose: 'everything that is known of them, for programs',
    extension: 'json',
    mediaType: 'application/json',
    needsBriefings: true,
    write: jsonWriter,
  },
  {
    id: 'json-ld',
    label: 'JSON-LD',
    purpose: 'linked data: who claims what, and where it appeared',
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    write: jsonLdWriter,
  },
]
