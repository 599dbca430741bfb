/** Text in lines of a given width. Pure. */
import type { Measure, TypeStyle } from './image-style'

/**
 * Lines no wider than `width`, broken between words; a word that is wider by itself is broken where it must be.
 *
 * ```
 * textLines('12 of 50 events involve Russia', 90, …)   ['12 of 50 events', 'involve Russia']
 * ```
 */
export function textLines(text: string, width: number, style: TypeStyle, measure: Measure): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((each) => piecesOf(each, width, style, measure))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || measure(longer, style) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** A link has no spaces: it is cut into pieces that fill a line each. */
function piecesOf(word: string, width: number, style: TypeStyle, measure: Measure): readonly string[] {
  if (measure(word, style) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter, style) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}
