import { lazy, type ComponentType } from 'react'

/** What forgets an import that failed, so that the next render asks again: `lazy` alone keeps a rejection for ever. */
const failed = new Set<() => void>()

/**
 * A part of the page whose code is loaded when it is first shown; to stand in a `LoadedPane`, whose `retry` imports
 * again what could not be had.
 *
 * ```
 * const EventPane = lazyPart(() => import('./details/EventPane').then((module) => module.EventPane))
 * ```
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const ask = () =>
    lazy(async () => {
      try {
        return { default: await load() }
      } catch (error) {
        failed.add(() => {
          Loaded = ask()
        })
        throw error
      }
    }) as ComponentType<Props>
  let Loaded = ask()
  return function Part(props) {
    return <Loaded {...props} />
  }
}

/** Before a new attempt: nothing on screen may still be waiting for these. */
export function forgetFailedParts(): void {
  for (const forget of failed) forget()
  failed.clear()
}
