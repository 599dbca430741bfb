/** What the columns of `events.csv` hold, as a Frictionless table schema says it. */
import { CSV_COLUMNS, type CsvColumn } from '../explore/export/csv'
import { DATE_BASES, PRECISIONS, STATUSES } from '../model/dataset'

interface CsvField {
  readonly title: string
  readonly description: string
  readonly type: 'string'
  readonly constraints: Readonly<Record<string, unknown>>
}

const TEXT = { required: true }
const LISTED = { required: false }
/** A day, or an instant where the source has a time. */
const DAY = { required: true, pattern: String.raw`-?\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}Z)?` }

const FIELDS: Readonly<Record<CsvColumn, CsvField>> = {
  id: field('Id', 'Never changes; the page of the event is e/ and this.', { required: true, unique: true }),
  title: field('Title', 'Neutral; says no more than the words that are quoted.', TEXT),
  date: field(
    'Date',
    'ISO 8601-2 (EDTF) level 0 or 1, or one of a range [a..b]; never more precise than the words.',
    TEXT,
  ),
  earliest: field('Earliest', 'First day (UTC, inclusive) the words allow.', DAY),
  latest: field('Latest', 'Last day (UTC, inclusive) the words allow.', DAY),
  precision: field('Precision', 'How exactly the date is known.', { required: true, enum: PRECISIONS }),
  date_basis: field('Basis of the date', 'Stated in the words, relative to the briefing’s day, or inferred.', {
    required: true,
    enum: DATE_BASES,
  }),
  status: field('Status', 'How sure the briefing is.', { required: true, enum: STATUSES }),
  actors: field('Actors', 'By name, each with its role in brackets, joined by “; ”.', LISTED),
  themes: field('Themes', 'By name, joined by “; ”.', TEXT),
  places: field('Places', 'By name, each with how it is concerned in brackets, joined by “; ”.', LISTED),
  briefings: field('Briefings', 'Ids of the briefings that are quoted, joined by “; ”.', LISTED),
  excerpts: field('Excerpts', 'The words, verbatim, joined by “ ¶ ”.', LISTED),
}

/** In the order of the file. */
export const CSV_FIELDS = CSV_COLUMNS.map((name) => ({ name, ...FIELDS[name] }))

function field(title: string, description: string, constraints: CsvField['constraints']): CsvField {
  return { title, description, type: 'string', constraints }
}
