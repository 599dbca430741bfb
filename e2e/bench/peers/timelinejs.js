/** TimelineJS3 with its defaults. It has no filter: what is left is shown anew, as its own site does. */
import '@knight-lab/timelinejs/dist/css/timeline.css'
import script from '@knight-lab/timelinejs/dist/js/timeline.js?url'
import { events, half, offer } from './peer.js'

const app = document.getElementById('app')
const day = (instant) => {
  const date = new Date(instant)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
const slides = events(({ id, title, start, end, themes: [theme] }) => ({
  ...{ unique_id: id, start_date: day(start), text: { headline: title, text: '' }, group: theme },
  ...(end - start > 86_400_000 && { end_date: day(end - 1) }),
}))

// A classic script that declares one global.
await new Promise((done, fail) => {
  const element = Object.assign(document.createElement('script'), { src: script, onload: done, onerror: fail })
  document.head.append(element)
})

const make = (list) =>
  new Promise((done) => {
    app.replaceChildren()
    app.style.height = '650px'
    const options = { start_at_slide: 0, font: null, ga_measurement_id: null, script_path: '/' }
    new window.TL.Timeline(app, { events: list }, options).on('ready', done)
  })

offer({
  target: '.tl-timenav',
  canZoom: false,
  show: () => make(slides),
  filter: (isHalf) => make(isHalf ? half(slides) : slides),
})
