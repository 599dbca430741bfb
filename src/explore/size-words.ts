/** Each unit, its bytes, and the bytes that round up to the next. */
const UNITS = [
  ['kB', 1e3, 999_500],
  ['MB', 1e6, 999_500_000],
  ['GB', 1e9, Infinity],
] as const

/** Bytes as people compare them, number and unit on one line: `840 bytes`, `3.4 kB`, `120 MB`, in powers of a thousand. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${Math.round(bytes)}\u00a0bytes`
  const [unit, size] = UNITS.find(([, , end]) => bytes < end)!
  const amount = bytes / size
  return `${amount < 9.95 ? amount.toFixed(1).replace(/\.0$/, '') : amount.toFixed(0)}\u00a0${unit}`
}
