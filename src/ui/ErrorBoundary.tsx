import { Component, type ErrorInfo, type ReactNode } from 'react'
import { forgetFailedParts } from './lazyPart'

/** What stands in for children that have failed. `retry` draws them again, and loads again what was missing. */
export type Fallback = (error: Error, retry: () => void) => ReactNode

interface Props {
  readonly children: ReactNode
  readonly fallback: Fallback
  /** Another one, such as another view, is a new attempt. */
  readonly resetKey?: unknown
}

interface State {
  readonly error: Error | undefined
  readonly resetKey: unknown
}

/** A fault, or code that could not be loaded, takes its own part of the page and no more. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined, resetKey: this.props.resetKey }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  static getDerivedStateFromProps({ resetKey }: Props, state: State): Partial<State> | null {
    if (resetKey === state.resetKey) return null
    if (state.error) forgetFailedParts()
    return { error: undefined, resetKey }
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo) {
    console.error(error, componentStack)
  }

  override componentWillUnmount() {
    if (this.state.error) forgetFailedParts()
  }

  readonly retry = () => {
    forgetFailedParts()
    this.setState({ error: undefined })
  }

  override render() {
    const { error } = this.state
    return error ? this.props.fallback(error, this.retry) : this.props.children
  }
}
