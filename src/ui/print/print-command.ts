/** “Print” as a command: what is on paper is loaded first. Ctrl+P prints what is there. */

let prepare: (() => Promise<void>) | undefined

/** Says how to load what a print needs; the function returned takes that back. */
export function onPrintCommand(load: () => Promise<void>): () => void {
  prepare = load
  return () => {
    if (prepare === load) prepare = undefined
  }
}

/** Opens the browser's print dialog once all that will be printed is there, or could not be had. */
export async function printPage(): Promise<void> {
  await prepare?.()
  window.print()
}
