/**
 * The plain elements of the timeline's marks. They live inside vis-timeline's items, which React does not own;
 * one is made per mark, kept while the mark is on screen, and changed in place so that focus stays where it is.
 */
import { countPx } from '../../explore/detail'
import { countWords } from '../../explore/filter-words'
import { STATUS_MARKS, THEME_PATHS } from '../../explore/mark-shapes'
import { themeColors } from '../marks/shapes'
import type { VisItem } from './vis-items'

const SVG = 'http://www.w3.org/2000/svg'

export function createMarkElement(item: VisItem): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.tabIndex = -1
  updateMarkElement(button, item)
  return button
}

/** Brings an element up to date with its item. */
export function updateMarkElement(button: HTMLButtonElement, item: VisItem): void {
  button.className = `mark mark-${item.kind}`
  button.dataset['mark'] = item.id
  button.style.setProperty('--row', String(item.line))
  button.setAttribute('aria-label', item.name)
  if (item.kind === 'cluster') {
    button.dataset['clusterCount'] = String(item.count ?? '')
    const count = document.createElement('span')
    count.className = 'mark-count'
    count.textContent = item.count === undefined ? '…' : countWords(item.count)
    button.replaceChildren(count, ...labelOf(item.label))
    // The box grows with its digits to the right, and stays while they are counted anew.
    if (item.count !== undefined) button.style.setProperty('--count', `${countPx(item.count)}px`)
    return
  }
  if (item.eventId) button.dataset['eventId'] = item.eventId
  button.dataset['look'] = item.look
  button.setAttribute('aria-pressed', String(item.selected))
  const { fill, line } = themeColors(item.color)
  button.style.setProperty('--fill', fill)
  button.style.setProperty('--keyline', line)
  const bar = document.createElement('span')
  bar.className = 'mark-bar'
  const shapes = [shapeOf(item.icon, item.hollow)]
  if (item.look === 'one-of') shapes.push(shapeOf(item.icon, true, 'mark-shape mark-shape-end'))
  const glyph = item.status === 'stated' ? [] : [glyphOf(STATUS_MARKS[item.status].path)]
  button.replaceChildren(bar, ...shapes, ...labelOf(item.label, glyph, item.labelShift))
}

function labelOf(text: string | undefined, before: readonly Element[] = [], shift?: number): Element[] {
  if (text === undefined) return []
  const label = document.createElement('span')
  label.className = 'mark-label'
  if (shift !== undefined) {
    label.classList.add('mark-label-on-bar')
    label.style.left = `${shift + 12}px` // the button begins 12 px before its bar
  }
  label.append(...before, text)
  return [label]
}

function shapeOf(icon: keyof typeof THEME_PATHS, hollow: boolean, className = 'mark-shape'): SVGElement {
  const svg = svgOf('0 0 16 16', className, THEME_PATHS[icon])
  if (hollow) svg.dataset['hollow'] = ''
  return svg
}

function glyphOf(path: string): SVGElement {
  return svgOf('0 0 14 14', 'mark-status', path)
}

function svgOf(viewBox: string, className: string, d: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', viewBox)
  svg.setAttribute('class', className)
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', d)
  svg.append(path)
  return svg
}
