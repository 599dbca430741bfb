/** What a file is called that a reader takes away: what is in it, and of which data. Pure. */

/** Long enough for most filters, short enough for every file system. */
const LONGEST = 60

/**
 * ```
 * exportName('Russia as target, 20–23 March 2023', '0a1b2c3d4e5f', 'png')
 *   dateline-russia-as-target-20-23-march-2023-0a1b2c3d4e5f.png
 * exportName('', '0a1b2c3d4e5f', 'csv')   dateline-all-0a1b2c3d4e5f.csv
 * ```
 */
export function exportName(words: string, build: string, extension: string): string {
  const parts = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’'\p{M}]/gu, '')
    .match(/[a-z0-9]+/g)
  const kept: string[] = []
  for (const part of parts ?? []) {
    if (kept.join('-').length + part.length > LONGEST) break
    kept.push(part)
  }
  const slug = kept.join('-') || 'all'
  return `dateline-${slug}-${build}.${extension}`
}
