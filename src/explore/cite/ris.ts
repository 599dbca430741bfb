/** Citations for programs that read RIS: a tag, two spaces, a hyphen, a space and a value, one a line. */
import { dayOf, dayWords } from '../date-words'
import { CONTAINER, type Citation } from './citation'
import { noteText } from './plain-text'

export function ris(citation: Citation): string {
  const { key, title, words, build, url, accessed, isDataset } = citation
  const lines: readonly (readonly [tag: string, value: string])[] = [
    ['TY', isDataset ? 'DATA' : 'ELEC'],
    ['ID', key],
    ['TI', title],
    ...(isDataset ? [] : [['T2', CONTAINER] as const]),
    ['ET', build],
    ...(words === undefined ? [] : [['AB', words] as const]),
    // Some programs have no day of access for a web page, and keep the note.
    ['N1', `${noteText(citation)} Accessed ${dayWords(dayOf({ date: accessed }))}.`],
    ['LA', 'en-GB'],
    ['UR', url],
    ['Y2', accessed.replaceAll('-', '/')],
    ['ER', ''],
  ]
  return lines.map(([tag, value]) => `${tag}  - ${value.replaceAll(/\s+/g, ' ')}\r\n`).join('')
}
