/** What came of a command. */
export interface Told {
  readonly words: string
  /** What the browser did not copy, to be copied by hand. */
  readonly toCopy?: { readonly name: string; readonly text: string }
}

/** Something the page can do, offered by the palette. */
export interface Command {
  readonly id: string
  /** What it does: `Lanes by theme`. */
  readonly name: string
  /** Other words it is found by. */
  readonly aliases?: readonly string[]
  /** The key that does the same. */
  readonly keys?: string
  /** Done when the palette has closed. A sentence to be told keeps it open. */
  readonly run: () => void
  readonly tell?: () => Promise<Told>
}
