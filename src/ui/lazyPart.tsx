import { lazy, useState, type ComponentType } from 'react'

/** What forgets an import that failed, so that the next render asks again: `lazy` alone keeps a rejection for ever. */
const failed = new Set<() => void>()

/** A part, and how to ask for its code before it is shown; whether it comes is for whoever shows it. */
export type LazyPart<Props> = ComponentType<Props> & { readonly askFor: () => void }

/**
 * A part of the page whose code is loaded when it is first shown; to stand in a `LoadedPane`, whose `retry` imports
 * again what could not be had. Asked for before and there in time, it is shown at once.
 *
 * ```
 * const EventPane = lazyPart(() => import('./details/EventPane').then((module) => module.EventPane))
 * ```
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let Ready: ComponentType<Props> | undefined
  const ask = () =>
    lazy(async () => {
      try {
        Ready = await load()
        return { default: Ready }
      } catch (error) {
        failed.add(() => {
          Loaded = ask()
        })
        throw error
      }
    }) as ComponentType<Props>
  let Loaded = ask()
  function Part(props: Props) {
    // Held, for another one would be another component, and lose its state.
    const [Shown] = useState(() => Ready ?? Loaded)
    return <Shown {...props} />
  }
  const askFor = () => {
    load().then(
      (part) => {
        Ready = part
      },
      () => {}, // asked again, and told, where it is shown
    )
  }
  return Object.assign(Part, { askFor })
}

/** Before a new attempt: nothing on screen may still be waiting for these. */
export function forgetFailedParts(): void {
  for (const forget of failed) forget()
  failed.clear()
}
