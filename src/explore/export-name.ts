/** What a file is called that a reader takes away: what is in it, and of which data. Pure. */

/** With its ending: some disks and many mail programs take no more. */
const LONGEST = 80

/**
 * ASCII without spaces, safe on every file system: letters without their marks, digits, and the dots between two days.
 * What is too long for it is cut between two words.
 *
 * ```
 * exportName('Russia as target, 20–23 March 2023', '0a1b2c3d4e5f', 'png')
 *   dateline-russia-as-target-20-23-march-2023-0a1b2c3d4e5f.png
 * exportName('russia-2023-03-01..2023-04-01', '0a1b2c3d4e5f', 'csv')
 *   dateline-russia-2023-03-01..2023-04-01-0a1b2c3d4e5f.csv
 * exportName('', '0a1b2c3d4e5f', 'csv')       dateline-all-0a1b2c3d4e5f.csv
 * exportName('Київ', '0a1b2c3d4e5f', 'csv')   dateline-selection-0a1b2c3d4e5f.csv
 * ```
 */
export function exportName(what: string, build: string, extension: string): string {
  const parts = what
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’'\p{M}]/gu, '')
    .match(/[a-z0-9]+(?:\.\.[a-z0-9]+)?/g)
  const ending = `-${build}.${extension}`
  const room = LONGEST - 'dateline-'.length - ending.length
  const kept: string[] = []
  for (const part of parts ?? []) {
    if ([...kept, part].join('-').length > room) break
    kept.push(part)
  }
  return `dateline-${kept.join('-') || (what === '' ? 'all' : 'selection')}${ending}`
}
