/** What the columns of `events.csv` hold, as a Frictionless table schema says it. */
import { DATE_BASES, PRECISIONS, STATUSES } from '../model/dataset'

interface CsvField {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly type: 'string'
  readonly constraints: Readonly<Record<string, unknown>>
}

const TEXT = { required: true }
const LISTED = { required: false }
/** A day, or an instant where the source has a time. */
const DAY = { required: true, pattern: String.raw`-?\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}Z)?` }

/** In the order of the file. */
export const CSV_FIELDS = [
  field('id', 'Id', 'Never changes; the page of the event is e/ and this.', { required: true, unique: true }),
  field('title', 'Title', 'Neutral; says no more than the words that are quoted.', TEXT),
  field(
    'date',
    'Date',
    'ISO 8601-2 (EDTF) level 0 or 1, or one of a range [a..b]; never more precise than the words.',
    TEXT,
  ),
  field('earliest', 'Earliest', 'First day (UTC, inclusive) the words allow.', DAY),
  field('latest', 'Latest', 'Last day (UTC, inclusive) the words allow.', DAY),
  field('precision', 'Precision', 'How exactly the date is known.', { required: true, enum: PRECISIONS }),
  field('date_basis', 'Basis of the date', 'Stated in the words, relative to the briefing’s day, or inferred.', {
    required: true,
    enum: DATE_BASES,
  }),
  field('status', 'Status', 'How sure the briefing is.', { required: true, enum: STATUSES }),
  field('actors', 'Actors', 'By name, each with its role in brackets, joined by “; ”.', LISTED),
  field('themes', 'Themes', 'By name, joined by “; ”.', TEXT),
  field('places', 'Places', 'By name, each with how it is concerned in brackets, joined by “; ”.', LISTED),
  field('briefings', 'Briefings', 'Ids of the briefings that are quoted, joined by “; ”.', LISTED),
  field('excerpts', 'Excerpts', 'The words, verbatim, joined by “ ¶ ”.', LISTED),
] as const satisfies readonly CsvField[]

function field<N extends string>(
  name: N,
  title: string,
  description: string,
  constraints: CsvField['constraints'],
): CsvField & { readonly name: N } {
  return { name, title, description, type: 'string', constraints }
}
