/** The plain elements of the lanes' names, which fold their lanes. Like the marks they live inside vis-timeline. */
import { countWords, eventCount } from '../../explore/filter-words'
import type { LaneFold } from '../../explore/lane-folds'

export interface LaneRow {
  readonly id: string
  readonly label: string
  /** Undefined while it is being counted. */
  readonly count: number | undefined
  /** The least; a name that takes more lines makes its lane higher. */
  readonly heightPx: number
  readonly fold: LaneFold
}

const SVG = 'http://www.w3.org/2000/svg'

/** What stands in the column of names, as high as its lane, and the button in it. */
export interface LaneName {
  readonly box: HTMLElement
  readonly button: HTMLButtonElement
}

export function createLaneName(row: LaneRow): LaneName {
  const box = document.createElement('div')
  box.className = 'lane-box'
  const button = document.createElement('button')
  button.type = 'button'
  button.tabIndex = -1
  button.className = 'lane-name'
  button.dataset['lane'] = row.id
  box.append(button)
  updateLaneName({ box, button }, row)
  return { box, button }
}

/** Brings a name up to date; the button stays, and the focus on it. */
export function updateLaneName({ box, button }: LaneName, { label, count, heightPx, fold }: LaneRow): void {
  box.style.minHeight = `${heightPx}px`
  button.dataset['fold'] = fold
  button.setAttribute('aria-label', `${laneWords(label, count)}${fold === 'more' ? '. Show more lanes' : ''}`)
  toggle(button, 'aria-expanded', fold === 'none' ? undefined : String(fold === 'open'))
  toggle(button, 'aria-disabled', fold === 'none' ? 'true' : undefined)
  const words = document.createElement('span')
  const name = document.createElement('span')
  const number = document.createElement('small')
  name.textContent = label
  number.textContent = count === undefined ? '…' : countWords(count)
  // As wide as the number it stands for: the dots are wider than a digit, and a name would take a line more.
  if (count === undefined) number.style.width = `${numberWidth(button)}ch`
  words.append(name, ' ', number)
  button.replaceChildren(...(fold === 'none' ? [] : [chevron(fold === 'open')]), words)
}

/** In digits: of the number that stands there, or of its place. */
function numberWidth(button: HTMLButtonElement): number {
  const before = button.querySelector('small')
  if (!before) return 1
  return Number.parseInt(before.style.width) || (before.textContent?.length ?? 1)
}

/** What a lane is called: `Russia, 16 events`. */
export function laneWords(label: string, count: number | undefined): string {
  return `${label}, ${count === undefined ? 'being counted' : eventCount(count)}`
}

export function sameLane(a: LaneRow, b: LaneRow): boolean {
  return a.label === b.label && a.count === b.count && a.heightPx === b.heightPx && a.fold === b.fold
}

function toggle(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name)
  else element.setAttribute(name, value)
}

function chevron(isOpen: boolean): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', isOpen ? 'm3 6 5 5 5-5' : 'm6 3 5 5-5 5')
  svg.append(path)
  return svg
}
