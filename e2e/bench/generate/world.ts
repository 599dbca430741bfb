/** Who, where and about what: 200 actors, 300 places and eight themes that nobody could take for real ones. */
import { THEME_COLORS, THEME_ICONS, type Actor, type Place, type Theme } from '../../../src/model/dataset'
import { below, pick, seeded, type Random } from './random'

const SYLLABLES =
  'ka lo mi ra ten sor vel dun ak pre shi bor nal ed is on ter ma gu pol en ce ru da ban kor ist al fa he ny oro'.split(
    ' ',
  )
const COUNTRIES = 40
const ACTORS = 200
const PLACES = 300
const WORDS = 3000
/** Of those who are no country: a person holds offices by date, the others belong to a country for good. */
const PERSONS = 0.45

const THEME_LABELS = [
  ...['Strikes and drones', 'Ground fighting', 'Diplomacy', 'Arms and aid'],
  ...['Casualties', 'Defence industry', 'Law and justice', 'Economy and trade'],
]

export interface World {
  /** The most frequent first, and countries spread among the rest. */
  readonly actors: readonly Actor[]
  readonly themes: readonly Theme[]
  readonly places: readonly Place[]
  /** Lower-case, the most frequent first. */
  readonly words: readonly string[]
}

/** The same world for the same seed. */
export function makeWorld(seed = 7): World {
  const random = seeded(seed)
  const taken = new Set<string>()
  const fresh = (syllables: number): string => {
    for (;;) {
      const word = Array.from({ length: syllables + below(random, 2) }, () => pick(random, SYLLABLES)).join('')
      if (taken.has(word)) continue
      taken.add(word)
      return word
    }
  }
  const words = Array.from({ length: WORDS }, () => fresh(2))
  const countries = Array.from({ length: COUNTRIES }, () => country(fresh(3)))
  const others = Array.from({ length: ACTORS - COUNTRIES }, () => {
    const owner = countries[Math.floor(random() ** 2 * COUNTRIES)]!
    return random() < PERSONS ? person(random, fresh(2), fresh(3), owner) : body(random, fresh(3), owner)
  })
  return {
    actors: interleave(countries, others),
    themes: THEME_LABELS.map((label, i) => ({
      ...named(label),
      label,
      icon: THEME_ICONS[i]!,
      color: THEME_COLORS[i]!,
    })),
    places: Array.from({ length: PLACES }, () => place(random, fresh(3))),
    words,
  }
}

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1)
const named = (name: string) => ({ id: name.toLowerCase().replaceAll(' ', '-') })

function country(word: string): Actor {
  return { id: word, name: capital(word), kind: 'country' }
}

function person(random: Random, first: string, last: string, owner: Actor): Actor {
  const name = `${capital(first)} ${capital(last)}`
  const year = 2014 + below(random, 8)
  const offices = [
    { title: 'Envoy', of: owner.id, to: `${year}-06-30` },
    { title: pick(random, ['Minister', 'General', 'Speaker']), of: owner.id, from: `${year}-07-01` },
  ]
  return { ...named(name), name, kind: 'person', offices }
}

function body(random: Random, word: string, owner: Actor): Actor {
  const name = `${capital(word)} ${pick(random, ['Ministry', 'Army', 'Agency', 'Press'])}`
  return { ...named(name), name, kind: 'organisation', parent: owner.id }
}

function place(random: Random, word: string): Place {
  const [lat, lon] = [44 + random() * 8, 22 + random() * 18].map((degrees) => Math.round(degrees * 1000) / 1000)
  return { id: word, name: capital(word), lat, lon, precision: pick(random, ['point', 'city', 'region']) }
}

/** Countries lead, and one stands before every four of the others. */
function interleave(countries: readonly Actor[], others: readonly Actor[]): Actor[] {
  const each = others.length / countries.length
  return countries.flatMap((actor, i) => [actor, ...others.slice(Math.round(i * each), Math.round((i + 1) * each))])
}
