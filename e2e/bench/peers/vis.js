/** vis-timeline as its own examples use it: a DataSet with everything, a DataView that filters, no options. */
import { DataSet, DataView } from 'vis-data/esnext'
import { Timeline } from 'vis-timeline/esnext'
import 'vis-timeline/styles/vis-timeline-graph2d.min.css'
import { events, half, offer } from './peer.js'

const app = document.getElementById('app')
const items = events(({ id, title, start, end }) => ({
  ...{ id, content: title, start: new Date(start) },
  // A day is a point, as it is for us.
  ...(end - start > 86_400_000 && { end: new Date(end) }),
}))
const kept = new Set(half(items).map(({ id }) => id))
let keeps = () => true
let timeline
let view

const drawn = () =>
  new Promise((done) => {
    const look = () =>
      timeline.itemSet.initialDrawDone || timeline.initialDrawDone ? done() : requestAnimationFrame(look)
    look()
  })

offer({
  target: '.vis-panel.vis-center',
  canZoom: true,
  show: () => {
    view = new DataView(new DataSet(items), { filter: (item) => keeps(item) })
    timeline = new Timeline(app, view)
    return drawn()
  },
  filter: (isHalf) => {
    keeps = isHalf ? ({ id }) => kept.has(id) : () => true
    view.refresh() // redraws before it returns
  },
})
