/** Two faults of a lock file that show only on somebody else's machine. */
import { readFileSync } from 'node:fs'

/** Throws unless package-lock.json names every platform's binaries and leaves the registry to the reader. */
export function checkLock(file = 'package-lock.json') {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'))
  const faults = [...missingOptionals(packages), ...recordedAddresses(packages)]
  if (faults.length > 0) throw new Error(`${file}:\n  ${faults.join('\n  ')}`)
}

/** npm omits an optional package that has no release of that version, and then `npm ci` refuses its own lock. */
function* missingOptionals(packages) {
  for (const [at, { version, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const name of Object.keys(optionalDependencies)) {
      if (lookUp(packages, at, name)) continue
      yield (
        `${at || '(root)'} ${version ?? ''} needs ${name} on some platform, and there is no entry for it; ` +
        'pin a version whose binaries were all published, then run `npm install`'
      )
    }
  }
}

/** A recorded address binds everybody to the registry that one of us happened to use. */
function* recordedAddresses(packages) {
  const bound = Object.keys(packages).filter((at) => packages[at].resolved !== undefined && !packages[at].link)
  if (bound.length === 0) return
  yield (
    `${bound.length} entries record a download address ("resolved"), such as ${bound[0]}; ` +
    'remove them with `npm install --package-lock-only --omit-lockfile-registry-resolved`'
  )
}

/** The entry Node's resolution finds for `name` from the package at `at`, walking outwards. */
function lookUp(packages, at, name) {
  for (let from = at; ;) {
    const entry = packages[`${from ? `${from}/` : ''}node_modules/${name}`]
    if (entry || from === '') return entry
    from = from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1))
  }
}
