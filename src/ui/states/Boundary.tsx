import { Component, type ReactNode } from 'react'

interface Props {
  /** Shown instead. */
  readonly renderError: (error: Error) => ReactNode
  readonly children: ReactNode
}

/** Keeps a part that cannot be drawn, for instance because its code did not arrive, from taking the page with it. */
export class Boundary extends Component<Props, { readonly error: Error | undefined }> {
  override state = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    return error ? this.props.renderError(error) : this.props.children
  }
}
