/** Events as a table: one row each. The public `events.csv` and what a reader downloads have the same cells. */
import type { ConflictEvent, Dataset } from '../../model/dataset'
import type { ExportSource, ExportWriter } from './export-source'

/** In the order of the file. */
export const CSV_COLUMNS = [
  ...(['id', 'title', 'date', 'earliest', 'latest', 'precision', 'date_basis', 'status'] as const),
  ...(['actors', 'themes', 'places', 'briefings', 'excerpts'] as const),
] as const

export type CsvColumn = (typeof CSV_COLUMNS)[number]
type Row = Record<CsvColumn, string>

/** How spreadsheets begin a formula; white space before it does not keep them from it. */
const FORMULA = /^[=+\-@\t\r]/
/** What must stand in quotation marks; a space at an edge is lost by some readers without them. */
const QUOTED = /[",\r\n]|^ | $/

export type Newline = '\n' | '\r\n'

/**
 * A line of a table after RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe before it, a
 * number stays one.
 *
 * ```
 * csvLine(['=1+1', 'a "b"', -3, ''], '\r\n')   "'=1+1","a ""b""",-3,␍␊
 * ```
 */
export function csvLine(cells: readonly (string | number)[], newline: Newline): string {
  return cells.map(cellOf).join(',') + newline
}

function cellOf(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const isFormula = FORMULA.test(cell)
  return isFormula || QUOTED.test(cell) ? `"${isFormula ? "'" : ''}${cell.replaceAll('"', '""')}"` : cell
}

export function csvHeading(newline: Newline): string {
  return csvLine(CSV_COLUMNS, newline)
}

type Vocabulary = Pick<Dataset, 'actors' | 'themes' | 'places'>

/** Lists are joined with `; `, excerpts with ` ¶ `. */
export function csvRows({ actors, themes, places }: Vocabulary, newline: Newline): (event: ConflictEvent) => string {
  const names = (list: readonly { readonly id: string; readonly name?: string; readonly label?: string }[]) => {
    const known = new Map(list.map(({ id, name, label }) => [id, name ?? label ?? id]))
    return (id: string) => known.get(id) ?? id
  }
  const [actorName, themeName, placeName] = [names(actors), names(themes), names(places)]
  return (event) => {
    const row: Row = {
      id: event.id,
      title: event.title,
      date: event.date.edtf,
      earliest: event.date.earliest,
      latest: event.date.latest,
      precision: event.date.precision,
      date_basis: event.date.basis,
      status: event.status,
      actors: event.actors.map(({ actor, role }) => `${actorName(actor)} (${role})`).join('; '),
      themes: event.themes.map(themeName).join('; '),
      places: event.places.map(({ place, relation }) => `${placeName(place)} (${relation})`).join('; '),
      briefings: [...new Set(event.excerpts.map(({ briefing }) => briefing))].join('; '),
      excerpts: event.excerpts.map(({ exact }) => exact).join(' ¶ '),
    }
    return csvLine(
      CSV_COLUMNS.map((column) => row[column]),
      newline,
    )
  }
}

/** Without it spreadsheets read the file in the script of their country, and curly quotes become others. */
const BYTE_ORDER_MARK = '\uFEFF'

export function csvWriter({ vocabulary }: ExportSource): ExportWriter {
  return {
    event: csvRows(vocabulary, '\r\n'),
    frame: () => ({ head: BYTE_ORDER_MARK + csvHeading('\r\n'), tail: '', leftOut: 0 }),
  }
}
