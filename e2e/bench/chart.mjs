/**
 * `node e2e/bench/chart.mjs`: draws `results/latest.json` as `.github/bench.svg`, and writes its figures into the
 * README between their two markers. Plain Node, so that it needs nothing installed.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const top = new URL('../../', import.meta.url)
const path = (name) => new URL(name, top)
const result = JSON.parse(readFileSync(path('e2e/bench/results/latest.json'), 'utf8'))

/** Each has a shape of its own beside its colour, and a class that the two schemes colour. */
const SERIES = [
  { name: 'ours', label: 'Dateline', shape: 'circle' },
  { name: 'vis', label: 'vis-timeline', shape: 'square' },
  { name: 'timelinejs', label: 'TimelineJS3', shape: 'triangle' },
  { name: 'echarts', label: 'ECharts, dots without labels', shape: 'diamond' },
]

/** Milliseconds of ours and of the others; a text such as `over 60 s` is kept. */
const PANELS = [
  {
    title: 'Data → first paint',
    ours: ({ paint }) => paint?.fromData,
    theirs: ({ paint }) => paint,
  },
  {
    title: 'Click on a filter → painted',
    ours: ({ click }) => click?.counts.p50,
    theirs: ({ filter }) => filter?.p50 ?? filter,
  },
  {
    title: 'Pan: 95 of 100 frames within',
    ours: ({ pan }) => pan?.p95,
    theirs: ({ pan }) => pan?.p95 ?? pan,
  },
]

const [WIDTH, HEIGHT] = [880, 344]
const PANEL = { width: 236, height: 196, top: 86, left: 52, gap: 48 }
const [LEAST, MOST] = [5, 100_000]
const SIZES = [1000, 10_000, 100_000, 1_000_000]
const TIMES = [
  [10, '10 ms'],
  [100, '100 ms'],
  [1000, '1 s'],
  [10_000, '10 s'],
  [100_000, '100 s'],
]
const FRAME_MS = 1000 / 60

const log = Math.log10
const toX = (events) => 14 + ((log(events) - 3) / 3) * (PANEL.width - 28)
const toY = (ms) =>
  PANEL.height * (1 - (log(Math.min(MOST, Math.max(LEAST, ms))) - log(LEAST)) / (log(MOST) - log(LEAST)))
const round = (value) => Math.round(value * 10) / 10
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const words = (count) => count.toLocaleString('en-GB')
const sizeWords = (count) => (count >= 1e6 ? `${count / 1e6}M` : `${count / 1000}k`)

/** Points of a panel, by series: `{ events, ms, over }`. */
function pointsOf({ ours, theirs }, name) {
  const found =
    name === 'ours'
      ? result.ours.filter(({ dataset }) => SIZES.includes(Number(dataset))).map((one) => [one.events, ours(one)])
      : result.peers.filter(({ peer }) => peer === name).map((one) => [one.events, theirs(one)])
  return found.flatMap(([events, value]) => {
    if (value === undefined) return []
    if (typeof value === 'number') return [{ events, ms: value, over: false }]
    return [{ events, ms: Number.parseFloat(value.slice('over '.length)) * 1000, over: true }]
  })
}

function mark(shape, x, y, over) {
  if (over) return `<path d="M${x - 4} ${y + 4}L${x} ${y - 4}L${x + 4} ${y + 4}M${x} ${y - 4}V${y + 9}" class="line"/>`
  if (shape === 'circle') return `<circle cx="${x}" cy="${y}" r="4.5"/>`
  if (shape === 'square') return `<rect x="${x - 4}" y="${y - 4}" width="8" height="8"/>`
  if (shape === 'triangle') return `<path d="M${x} ${y - 5}L${x + 5} ${y + 4}H${x - 5}Z"/>`
  return `<path d="M${x} ${y - 5.5}L${x + 5.5} ${y}L${x} ${y + 5.5}L${x - 5.5} ${y}Z"/>`
}

function drawSeries(panel, { name, shape }) {
  const points = pointsOf(panel, name).map(({ events, ms, over }) => ({
    x: round(toX(events)),
    y: round(toY(ms)),
    over,
  }))
  if (points.length === 0) return ''
  const line = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  return `<g class="${name}"><path d="${line}" class="line"/>${points.map(({ x, y, over }) => mark(shape, x, y, over)).join('')}</g>`
}

function drawPanel(panel, i) {
  const { width, height, left, gap } = PANEL
  const times = TIMES.map(([ms, label]) => {
    const y = round(toY(ms))
    const text = i === 0 ? `<text x="-8" y="${y + 4}" text-anchor="end">${label}</text>` : ''
    return `<path d="M0 ${y}H${width}" class="grid"/>${text}`
  })
  const sizes = SIZES.map(
    (count) => `<text x="${round(toX(count))}" y="${height + 18}" text-anchor="middle">${sizeWords(count)}</text>`,
  )
  const frame = round(toY(FRAME_MS))
  return [
    `<g transform="translate(${left + 8 + i * (width + gap - 10)} ${PANEL.top})">`,
    `<text x="0" y="-14" class="title">${panel.title}</text>`,
    ...times,
    `<path d="M0 ${frame}H${width}" class="frame"/>`,
    // Once: on the other panels our own line runs there.
    i === 0 ? `<text x="${width}" y="${frame - 5}" text-anchor="end" class="small">one frame, 16.7 ms</text>` : '',
    ...sizes,
    // Ours last: above the others where they meet.
    ...SERIES.toReversed().map((series) => drawSeries(panel, series)),
    '</g>',
  ].join('\n')
}

function legend() {
  let x = PANEL.left + 8
  return SERIES.filter(({ name }) => PANELS.some((panel) => pointsOf(panel, name).length > 0))
    .map(({ name, label, shape }) => {
      const item = `<g class="${name}">${mark(shape, x + 5, 36, false)}</g><text x="${x + 16}" y="40"${name === 'ours' ? ' class="title"' : ''}>${label}</text>`
      x += 40 + label.length * 6.3
      return item
    })
    .join('\n')
}

const { machine, when } = result
const about = `${machine.cores} cores, ${machine.cpu}; Chromium ${machine.chromium.split('.')[0]}, ${when.slice(0, 10)}`
const time = ({ ms, over }) =>
  `${over ? 'over ' : ''}${ms < 1000 ? `${ms.toFixed(ms < 100 ? 1 : 0)} ms` : `${(ms / 1000).toFixed(1)} s`}`
const described = PANELS.map((panel) => {
  const lists = SERIES.map((series) => [series.label, pointsOf(panel, series.name)]).filter(
    ([, points]) => points.length > 0,
  )
  const lines = lists.map(
    ([label, points]) => `${label} ${points.map((point) => `${time(point)} at ${words(point.events)}`).join(', ')}`,
  )
  return `${panel.title}: ${lines.join('; ')}.`
}).join(' ')

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="t d">
<title id="t">How long Dateline and three others take, from a thousand to a million events; lower is better</title>
<desc id="d">${escape(described)}</desc>
<style>
  svg { color-scheme: light dark; background: #fff }
  text { font: 12px system-ui, sans-serif; fill: #444 }
  .title { font-weight: 650; fill: #111 }
  .small { font-size: 10.5px; fill: #666 }
  .grid { stroke: #ddd }
  .frame { stroke: #888; stroke-dasharray: 2 3 }
  .line { fill: none; stroke-width: 1.75 }
  .ours { fill: #111; stroke: #111 } .ours .line { stroke-width: 3 }
  .vis { fill: #c04a00; stroke: #c04a00 }
  .timelinejs { fill: #9c4a85; stroke: #9c4a85 }
  .echarts { fill: #0067a5; stroke: #0067a5 }
  @media (prefers-color-scheme: dark) {
    svg { background: #16181b }
    text { fill: #b9bcc0 }
    .title { fill: #f2f2f2 }
    .small { fill: #9a9ea3 }
    .grid { stroke: #34373b }
    .frame { stroke: #7d8186 }
    .ours { fill: #f2f2f2; stroke: #f2f2f2 }
    .vis { fill: #ff8b4a; stroke: #ff8b4a }
    .timelinejs { fill: #dd8fc6; stroke: #dd8fc6 }
    .echarts { fill: #63b3e8; stroke: #63b3e8 }
  }
</style>
<text x="${PANEL.left + 8}" y="16" class="small">Lower is better; both axes are logarithmic: time upwards, number of events to the right. An arrow: it took longer than that.</text>
${legend()}
${PANELS.map(drawPanel).join('\n')}
<text x="${PANEL.left + 8}" y="${HEIGHT - 12}" class="small">${escape(about)}; the same made events and the same run for all</text>
</svg>
`
writeFileSync(path('.github/bench.svg'), svg)

/** A Markdown table as Prettier writes it. */
function markdown(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  return [line(rows[0]), line(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(line)].join('\n')
}

const ms = (value) =>
  value === undefined ? '–' : value < 1000 ? `${value.toFixed(0)} ms` : `${(value / 1000).toFixed(1)} s`
const rows = result.ours.map(({ dataset, events, paint, pan, click, memory }) => [
  SIZES.includes(Number(dataset)) ? words(events) : `${words(events)}, ${dataset}`,
  ms(paint?.fromData),
  pan ? `${pan.p95.toFixed(1)} ms` : '–',
  click ? `${ms(click.counts.p50)}, an empty click ${ms(click.empty.p50)}` : '–',
  memory ? `${memory.total.toFixed(0)} MB` : '–',
])
const head = ['events', 'data → marks', 'pan, frames p95', 'click → counts painted', 'memory']
const [BEGIN, END] = ['<!-- bench: written by e2e/bench/chart.mjs -->', '<!-- end of bench -->']
const readme = readFileSync(path('README.md'), 'utf8')
const [before, rest] = readme.split(BEGIN)
if (rest?.includes(END)) {
  const text = `${BEGIN}\n\n${markdown([head, ...rows])}\n\nOne run on ${about}.\n\n${END}`
  writeFileSync(path('README.md'), `${before}${text}${rest.slice(rest.indexOf(END) + END.length)}`)
} else console.error('README.md has no markers for the figures.')
