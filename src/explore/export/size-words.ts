/** Bytes as people compare them, in powers of a thousand: `840 bytes`, `12 kB`, `3.4 MB`, `120 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${Math.round(bytes)} bytes`
  const [amount, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${amount < 9.95 ? amount.toFixed(1).replace(/\.0$/, '') : amount.toFixed(0)} ${unit}`
}
