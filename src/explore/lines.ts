/** The lines of one lane while it fills from left to right: where each is free again. All positions are pixels. */

/** What one mark takes of its line. Right edges include the space after them. */
interface Slot {
  readonly left: number
  /** Of the shape: what comes after it may stand on the mark's bar. */
  readonly hardEnd: number
  /** Of the shape and its bar. */
  readonly shapeEnd: number
  /** Of all, with the label. */
  readonly labelEnd: number
  /** Index of the mark, to take its label away. */
  readonly mark: number
}

export class Lines {
  /** Lines there may be. */
  readonly #most: number
  readonly #slots: Slot[][] = []

  constructor(most: number) {
    this.#most = most
  }

  /** Lines in use. */
  get count(): number {
    return this.#slots.length
  }

  /** A mark that stands on a bar leaves the rest of that bar behind it. */
  take(line: number, slot: Slot): void {
    while (this.#slots.length <= line) this.#slots.push([])
    const under = this.#end(line, 'shapeEnd')
    this.#slots[line]!.push({
      ...slot,
      shapeEnd: Math.max(under, slot.shapeEnd),
      labelEnd: Math.max(under, slot.labelEnd),
    })
  }

  /** Takes the last mark of a line away again. */
  release(line: number): void {
    this.#slots[line]?.pop()
    while (this.#slots.at(-1)?.length === 0) this.#slots.pop()
  }

  /** The lines on which a mark may begin at `x`, from the top. */
  freeAt(x: number): number[] {
    const free: number[] = []
    for (let line = 0; line < this.#most; line++) if (this.#end(line, 'labelEnd') <= x) free.push(line)
    return free
  }

  /** One line on which a mark may begin at `x` when the last one there loses its label. */
  freeByLabel(x: number, takeLabel: (mark: number) => void): number[] {
    const line = this.#find((at) => this.#end(at, 'shapeEnd') <= x)
    if (line === undefined) return []
    this.#dropLabel(line, takeLabel)
    return [line]
  }

  /** A line on which something may stand at `x` on a bar; the bar loses its label. */
  onBarAt(x: number, takeLabel: (mark: number) => void): number | undefined {
    const line = this.#find((at) => this.#end(at, 'hardEnd') <= x)
    if (line !== undefined) this.#dropLabel(line, takeLabel)
    return line
  }

  /** Whether something may still stand at `x` on some line when a shape on `line` ends at `hardEnd`. */
  staysOpen(x: number, line: number, hardEnd: number): boolean {
    if (hardEnd <= x) return true
    return this.#find((other) => other !== line && this.#end(other, 'hardEnd') <= x) !== undefined
  }

  /** The topmost line with nothing between two places, wherever in it that is. */
  freeBetween(left: number, right: number): number | undefined {
    return this.#find((line) => !this.#slots[line]?.some((slot) => slot.left < right && slot.labelEnd > left))
  }

  /** The last mark of a line has come to end further right. */
  extend(line: number, hardEnd: number): void {
    const slot = this.#slots[line]?.pop()
    if (!slot) return
    const shapeEnd = Math.max(slot.shapeEnd, hardEnd)
    this.#slots[line]!.push({ ...slot, hardEnd, shapeEnd, labelEnd: Math.max(slot.labelEnd, shapeEnd) })
  }

  /** The last mark of each line. */
  lastMarks(): number[] {
    return this.#slots.flatMap((slots) => slots.at(-1)?.mark ?? [])
  }

  /** The topmost line, used or not, that passes a test. */
  #find(test: (line: number) => boolean): number | undefined {
    for (let line = 0; line < this.#most; line++) if (test(line)) return line
    return undefined
  }

  #end(line: number, of: 'hardEnd' | 'shapeEnd' | 'labelEnd'): number {
    return this.#slots[line]?.at(-1)?.[of] ?? -Infinity
  }

  #dropLabel(line: number, takeLabel: (mark: number) => void): void {
    const slot = this.#slots[line]?.pop()
    if (!slot) return
    takeLabel(slot.mark)
    this.#slots[line]!.push({ ...slot, labelEnd: slot.shapeEnd })
  }
}
