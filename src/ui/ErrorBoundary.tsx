import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Failed } from './states/Failed'

interface State {
  readonly error: Error | undefined
}

/** A fault of the program shows what failed and a way on, not a blank page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: undefined }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo) {
    console.error(error, componentStack)
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <main id="main">
        <Failed
          details={`${location.href}\n${error.stack ?? error.message}`}
          onRetry={() => location.reload()}
          title="This page has failed"
        >
          The address still holds your filter and your dates. If it fails again, something in them may be the cause:{' '}
          <a href={import.meta.env.BASE_URL}>start from the beginning</a>.
        </Failed>
      </main>
    )
  }
}
