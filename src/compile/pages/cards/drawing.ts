/** What a card is drawn of, in pixels from its upper left corner. */
import type { TextStyle } from './fonts'

export const CARD_WIDTH = 1200
export const CARD_HEIGHT = 628
/** On either side. */
export const MARGIN = 64

/** One line of text. */
export interface Line {
  readonly text: string
  readonly style: TextStyle
  readonly color: string
  /** Where it begins, ends, or has its middle. */
  readonly at: 'left' | 'right' | 'middle'
  readonly x: number
  readonly top: number
  readonly height: number
  /** Behind the text. */
  readonly tint?: string
  /** What follows it in another style, without a tint. */
  readonly after?: Pick<Line, 'text' | 'style' | 'color'>
  /** BCP 47, where it is not that of the site. */
  readonly language?: string | undefined
}

export interface Drawing {
  readonly lines: readonly Line[]
  /** SVG elements, which lie over the lines. */
  readonly shapes: readonly string[]
}
