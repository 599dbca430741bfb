import type { ReactNode } from 'react'
import { PageSection } from '../PageSection'
import { METHOD_SECTIONS } from './sections'

interface Props {
  readonly id: keyof typeof METHOD_SECTIONS
  readonly children: ReactNode
}

export function MethodSection({ id, children }: Props) {
  return (
    <PageSection id={id} title={METHOD_SECTIONS[id]}>
      {children}
    </PageSection>
  )
}
