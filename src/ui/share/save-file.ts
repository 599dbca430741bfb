/** Gives the reader a file, as a press on a link with `download` would. */
export function saveFile(name: string, content: Blob): void {
  const href = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.click()
  // Not at once: some browsers read it only after this task.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
