import { useState } from 'react'
import { withoutBuild } from '../../explore/asked-build'
import type { Manifest } from '../../model/app-files'
import { useLink, useViewState } from '../../state/useViewState'
import { DialogPlace } from '../DialogPlace'
import { BuildNotice } from './BuildNotice'
import { lazyPart } from '../lazyPart'

const ChangesPane = lazyPart(() => import('./ChangesPane').then((module) => module.ChangesPane))

interface Props {
  readonly manifest: Manifest
  readonly unkept: string | undefined
}

/** What is shown in place of the newest data, and the ways on: what has changed since, and the newest. */
export function BuildNoticePane({ manifest: { build, frozen }, unkept }: Props) {
  const { state, setViewState } = useViewState()
  const link = useLink()
  const [showsChanges, setShowsChanges] = useState(false)
  const close = () => setShowsChanges(false)
  return (
    <>
      <BuildNotice
        frozen={frozen}
        newest={link(withoutBuild(state), withoutBuild)}
        onChanges={() => setShowsChanges(true)}
        onDismiss={() => setViewState(withoutBuild, 'replace')}
        unkept={unkept}
      />
      {showsChanges && frozen && (
        <DialogPlace onClose={close}>
          <ChangesPane build={build} onClose={close} released={frozen.released} />
        </DialogPlace>
      )}
    </>
  )
}
