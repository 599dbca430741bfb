/** Breaking a text into lines, by a measure of its own. Pure. */

/** Pixels that a text takes in a line. */
export type WidthOf = (text: string) => number

/**
 * As many words in each line as fit `width`; a word that no line can hold is broken between letters.
 *
 * ```
 * brokenLines('one two three', 9, ({ length }) => length)   ['one two', 'three']
 * ```
 */
export function brokenLines(text: string, width: number, widthOf: WidthOf): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((each) => piecesOf(each, width, widthOf))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || widthOf(longer) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

function piecesOf(word: string, width: number, widthOf: WidthOf): string[] {
  if (widthOf(word) <= width) return [word]
  const pieces = ['']
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word)) {
    const longer = `${pieces.at(-1)!}${segment}`
    if (widthOf(longer) <= width || pieces.at(-1) === '') pieces[pieces.length - 1] = longer
    else pieces.push(segment)
  }
  return pieces
}
