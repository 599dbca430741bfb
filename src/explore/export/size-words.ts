/** Bytes as people compare them, number and unit on one line: `840 bytes`, `3.4 kB`, `120 MB`, in powers of a thousand. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${Math.round(bytes)}\u00a0bytes`
  const [amount, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${amount < 9.95 ? amount.toFixed(1).replace(/\.0$/, '') : amount.toFixed(0)}\u00a0${unit}`
}
