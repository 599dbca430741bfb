/** The lines of one lane while it fills from left to right: where each is free again. All positions are pixels. */

/** What one mark takes of its line. */
interface Slot {
  readonly left: number
  /** Right edges without and with the label, each with the space after it. */
  readonly shapeEnd: number
  labelEnd: number
  /** Index of the mark, to take its label away. */
  readonly mark: number
}

export class Lines {
  /** Lines there may be. */
  readonly most: number
  readonly #slots: Slot[][] = []

  constructor(most: number) {
    this.most = most
  }

  /** Lines in use. */
  get count(): number {
    return this.#slots.length
  }

  take(line: number, slot: Slot): void {
    while (this.#slots.length <= line) this.#slots.push([])
    this.#slots[line]!.push(slot)
  }

  /** The lines on which a mark may begin at `x`, from the top. */
  freeAt(x: number): number[] {
    const found: number[] = []
    for (let line = 0; line < this.most; line++) if ((this.#last(line)?.labelEnd ?? -Infinity) <= x) found.push(line)
    return found
  }

  /** Frees a line at `x` by taking a label away, and answers with that line and with the mark that has lost it. */
  freeByLabel(x: number): { readonly line: number; readonly mark: number } | undefined {
    const line = this.#slots.findIndex((_, at) => (this.#last(at)?.shapeEnd ?? Infinity) <= x)
    const slot = this.#last(line)
    if (!slot) return undefined
    slot.labelEnd = slot.shapeEnd
    return { line, mark: slot.mark }
  }

  /** Whether some line can still be freed at `x` when `line` is taken up to `shapeEnd`. */
  staysOpen(x: number, line: number, shapeEnd: number): boolean {
    if (shapeEnd <= x) return true
    for (let other = 0; other < this.most; other++) {
      if (other !== line && (this.#last(other)?.shapeEnd ?? -Infinity) <= x) return true
    }
    return false
  }

  /** The topmost line with nothing between two places, wherever in it that is. */
  freeBetween(left: number, right: number): number | undefined {
    for (let line = 0; line < this.most; line++) {
      if (!this.#slots[line]?.some((slot) => slot.left < right && slot.labelEnd > left)) return line
    }
    return undefined
  }

  /** The last mark of each line. */
  lastMarks(): number[] {
    return this.#slots.flatMap((slots) => slots.at(-1)?.mark ?? [])
  }

  #last(line: number): Slot | undefined {
    return this.#slots[line]?.at(-1)
  }
}
