/** Events as a document to be read, and to go on writing in. */
import { dateWords } from '../date-words'
import { capital } from '../filter-words'
import { dateReason, evidenceOf, statusLine } from './evidence-words'
import { eventHref, lookupsOf, type ExportSource, type ExportWriter } from './export-source'

export function markdownWriter(source: ExportSource): ExportWriter {
  const lookups = lookupsOf(source.vocabulary)
  return {
    event: (event) => {
      const evidence = evidenceOf(event, lookups).map(({ excerpt, words, source: from }) => {
        const link = `[${markdownText(from)}](<${eventHref(source, event.id, excerpt)}>)`
        return words === undefined ? link : `${quote(words)}\n>\n> — ${link}`
      })
      const parts = [
        `## ${markdownText(event.title)}`,
        `**${markdownText(dateWords(event.date))}** · ${markdownText(dateReason(event))}`,
        markdownText(statusLine(event, lookups)),
        ...(event.summary === undefined ? [] : [markdownText(event.summary)]),
        ...evidence,
        `<${eventHref(source, event.id)}>`,
      ]
      return `\n${parts.join('\n\n')}\n`
    },
    frame: () => ({
      head: `# ${markdownText(capital(source.filter))}\n\nDateline, dataset ${source.build}. All dates are UTC. [The same events in Dateline](<${source.link}>)\n`,
      tail: '',
      leftOut: 0,
    }),
  }
}

/** Lines stay lines, as two spaces at their end ask for. */
function quote(words: string): string {
  return words
    .split(/\r\n?|\n/)
    .map((line) => `> ${markdownText(line)}`.trimEnd())
    .join('  \n')
}

/** What means something wherever it stands: marks of emphasis, code, links, HTML, entities, tables, mathematics. */
const ANYWHERE = /[\\`*_[\]<>#|~&$^]/g
/** What makes a list or a rule of the line it begins. */
const AT_START = /^([-+=])|^(\d{1,9})([.)])/

/**
 * Text that is shown as it is by every reader of CommonMark and of its extensions, on one line.
 *
 * ```
 * 1. [a](b)   →   1\. \[a\](b)
 * ```
 */
export function markdownText(text: string): string {
  return (
    text
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replaceAll(ANYWHERE, String.raw`\$&`)
      .replace(AT_START, (_, mark: string | undefined, digits: string, end: string) =>
        mark === undefined ? `${digits}\\${end}` : `\\${mark}`,
      )
      // Addresses that would become links by themselves.
      .replaceAll('://', String.raw`\://`)
      .replaceAll(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
      .replaceAll('@', String.raw`\@`)
  )
}
