/** Lighthouse against the built site: a table of its four scores, and a failure where one is too low. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { npm } from './bootstrap.mjs'

/** The last line that runs on Node 20; fetched when asked for, and no part of the install. */
const LIGHTHOUSE = 'lighthouse@12.8.2'
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 95 }
const PATHS = ['/', '/e/2023-03-22--lavrov-warns-britain', '/b/2023-03-22-xi-leaves-moscow']
const SHOWN_FAULTS = 6

/** Prints the scores of the site at `url`; throws when one is below its least, with the audits that cost it. */
export async function checkLighthouse(url, chromium, folder) {
  const reports = join(folder, 'lighthouse')
  mkdirSync(reports, { recursive: true })
  const categories = Object.keys(LEAST)
  const faults = []
  console.log(`  ${'path'.padEnd(44)}${categories.map((name) => name.padStart(16)).join('')}`)
  for (const [i, path] of PATHS.entries()) {
    const file = join(reports, `${i}.json`)
    rmSync(file, { force: true })
    process.env.CHROME_PATH = chromium
    const options = ['--preset=desktop', '--quiet', '--output=json', `--output-path=${file}`]
    const flags = '--chrome-flags=--headless=new --no-sandbox --disable-gpu'
    const address = new URL(path, url).href
    const code = await npm(['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', address, ...options, flags])
    if (code !== 0) throw new Error(`Lighthouse failed on ${path}.`)
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const scores = categories.map((name) => Math.round((report.categories[name].score ?? 0) * 100))
    console.log(`  ${path.padEnd(44)}${scores.map((score) => String(score).padStart(16)).join('')}`)
    for (const [at, name] of categories.entries()) {
      if (scores[at] < LEAST[name])
        faults.push(`${path}: ${name} ${scores[at]} of ${LEAST[name]}\n${whyOf(report, name)}`)
    }
  }
  if (faults.length > 0) throw new Error(`Below its least:\n${faults.join('\n')}\nThe reports are in ${reports}.`)
}

/** The audits that cost a category most. */
function whyOf({ categories, audits }, name) {
  return categories[name].auditRefs
    .map(({ id, weight }) => ({ ...audits[id], cost: weight * (1 - (audits[id].score ?? 1)) }))
    .filter(({ cost }) => cost > 0)
    .sort((a, b) => b.cost - a.cost)
    .slice(0, SHOWN_FAULTS)
    .map(({ title, displayValue = '' }) => `    ${title} ${displayValue}`)
    .join('\n')
}
