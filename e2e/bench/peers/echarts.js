/** ECharts as a large scatter: dots without labels, the fastest it has. A theme is a row, with some leave up and down. */
import * as echarts from 'echarts'
import { events, half, offer } from './peer.js'

const app = document.getElementById('app')
const themes = new Map()
const rowOf = (theme) => themes.get(theme) ?? themes.set(theme, themes.size).get(theme)
const points = events(({ start, title, themes: [theme] }, i) => [start, rowOf(theme) + (i % 10) / 12, title])
let chart

const drawing = (change) =>
  new Promise((done) => {
    const finished = () => {
      chart.off('finished', finished)
      done()
    }
    chart.on('finished', finished)
    change()
  })

offer({
  target: '#app canvas',
  canZoom: true,
  show: () => {
    app.style.height = '600px'
    chart = echarts.init(app)
    return drawing(() =>
      chart.setOption({
        animation: false,
        tooltip: {},
        grid: { left: 40, right: 20, top: 20, bottom: 60 },
        xAxis: { type: 'time' },
        yAxis: { type: 'value', min: 0, max: themes.size },
        dataZoom: [{ type: 'inside', filterMode: 'weakFilter' }, { type: 'slider' }],
        series: [{ type: 'scatter', symbolSize: 6, large: points.length > 5000, largeThreshold: 5000, data: points }],
      }),
    )
  },
  // The two years of eleven that our own page is panned in.
  narrow: () => drawing(() => chart.dispatchAction({ type: 'dataZoom', start: 36, end: 54 })),
  filter: (isHalf) => drawing(() => chart.setOption({ series: [{ data: isHalf ? half(points) : points }] })),
})
