import { capital, numberWords } from '../../explore/filter-words'
import type { NoticeProps } from './Notice'

/** Each part of a link that is not on screen, and why. */
export function NoticeWords({ dropped, unknown }: Pick<NoticeProps, 'dropped' | 'unknown'>) {
  const count = dropped.length + unknown.length
  return (
    <span className="block py-[5px] pointer-coarse:py-[13px]">
      <span className="block">
        <b className="font-semibold text-notice">
          {count === 1
            ? 'One part of this link was not used.'
            : `${capital(numberWords(count))} parts of this link were not used.`}
        </b>{' '}
        <span className="text-ink-2">Everything else is as the link says.</span>
      </span>
      <span className="block text-ink-2">
        {dropped.map(({ key, value, reason }) => (
          <span className="block wrap-anywhere" key={`${key} ${value} ${reason}`}>
            <bdi className="font-semibold text-ink">{key}</bdi> “<bdi>{value}</bdi>”: {reason}
          </span>
        ))}
        {unknown.map((id) => (
          <span className="block wrap-anywhere" key={id}>
            <bdi className="font-semibold text-ink">{id}</bdi>: no actor, theme or place has this id
          </span>
        ))}
      </span>
    </span>
  )
}
