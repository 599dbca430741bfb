// Lets embeds of Dateline be as high as what they hold. For a page that embeds one or several:
//
//   <iframe src="https://…/embed/…" width="100%" height="300" …></iframe>
//   <script async src="https://…/embed.js"></script>
//
// Each tells its height, { type: 'dateline:height', height: 287 }, and its frame gets it, between 100 and 3000 px.
// Listened to are frames that lie below embed/ beside this script, and no others. Nothing is sent but the question how
// high they are, and nothing is kept. Without it the frames stay as high as they were written.
;(() => {
  const embeds = new URL('embed/', document.currentScript.src).href
  const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(embeds))

  addEventListener('message', ({ data, source }) => {
    if (data?.type !== 'dateline:height' || !Number.isFinite(data.height)) return
    const frame = frames().find(({ contentWindow }) => contentWindow === source)
    if (frame) frame.style.height = `${Math.min(Math.max(data.height, 100), 3000)}px`
  })

  // What was told before this script had come.
  for (const { contentWindow } of frames()) contentWindow.postMessage({ type: 'dateline:ask-height' }, '*')
})()
