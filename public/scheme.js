// Runs before the first paint, so that a chosen colour scheme does not flash: a classic script of its own, because a
// strict Content-Security-Policy allows no inline one. Does what src/state/scheme.ts does, which a test holds it to.
try {
  // On other people's pages nothing is stored and nothing read.
  const isEmbed = location.href.startsWith(new URL('embed/', document.currentScript.src).href)
  const stored = isEmbed ? undefined : localStorage.getItem('dateline.settings.v1')
  const { colourScheme: chosen } = JSON.parse(stored ?? '{}') ?? {}
  if (chosen === 'light' || chosen === 'dark') {
    document.documentElement.style.colorScheme = chosen
    for (const meta of document.querySelectorAll('meta[data-scheme]')) {
      meta.media = chosen === meta.dataset.scheme ? 'all' : 'not all'
    }
  }
} catch {
  // No storage, or garbage in it: the system's scheme.
}
