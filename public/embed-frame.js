// Runs in an embed, before its first paint and beside the app: a file of its own, because a strict
// Content-Security-Policy allows no inline script. It keeps nothing, and reads nothing but the address.
{
  // The colours of the page around it: `?scheme=light` or `?scheme=dark`; without it the reader's system decides.
  const { documentElement: root } = document
  const scheme = new URLSearchParams(location.search).get('scheme')
  if (scheme === 'light' || scheme === 'dark') root.style.colorScheme = scheme

  // Its height, for the page around it: { type: 'dateline:height', height: 287 }, in whole CSS pixels, whenever it has
  // changed and when asked for with { type: 'dateline:ask-height' }. A height says nothing about the reader: it is told
  // to whoever listens. While nothing can be read yet, and while something moves, none is told.
  const tellHeight = () => {
    if (!document.querySelector('[data-page]') && root.dataset.idle !== 'true') return
    const height = Math.ceil(document.body.getBoundingClientRect().height)
    if (height > 0) parent.postMessage({ type: 'dateline:height', height }, '*')
  }
  if (parent !== window) {
    addEventListener('message', ({ data }) => data?.type === 'dateline:ask-height' && tellHeight())
    addEventListener('DOMContentLoaded', () => {
      tellHeight()
      new ResizeObserver(tellHeight).observe(document.body)
      new MutationObserver(tellHeight).observe(root, { attributeFilter: ['data-idle'] })
    })
  }
}
