/** Calls back once, as soon as the page is at rest: in the same task, before anything else can see it so. */
export function onRest(callback: () => void): () => void {
  const root = document.documentElement
  const observer = new MutationObserver(look)
  function look() {
    if (root.dataset['idle'] !== 'true') return
    observer.disconnect()
    callback()
  }
  observer.observe(root, { attributeFilter: ['data-idle'] })
  look()
  return () => observer.disconnect()
}
