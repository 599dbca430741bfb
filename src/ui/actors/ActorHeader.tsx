import type { ReactNode } from 'react'
import { aliasLanguage } from '../../explore/alias-language'
import { KIND_WORDS, officesInOrder, officeWords } from '../../explore/office-words'
import { wikidataUrl } from '../../explore/wikidata'
import type { Actor } from '../../model/dataset'
import type { Link } from '../share/link'
import { ActorTop } from './ActorTop'

interface Props {
  readonly actor: Actor
  readonly actors: ReadonlyMap<string, Actor>
  readonly linkBack: Link
  readonly linkTo: (actorId: string) => Link
  /** Whom to compare it with. */
  readonly children: ReactNode
}

const LINK = 'inline-flex min-h-6 items-center pointer-coarse:min-h-11'

/** Who it is: name, kind, offices with their days, other spellings, and where else it is described. */
export function ActorHeader({ actor, actors, linkBack, linkTo, children }: Props) {
  const { name, kind, parent, aliases = [], wikidata } = actor
  const offices = officesInOrder(actor)
  const above = parent === undefined || offices.length > 0 ? undefined : actors.get(parent)
  return (
    <ActorTop compare={children} linkBack={linkBack} title={name}>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 text-[14px] text-ink-2">
        <span>{KIND_WORDS[kind]}</span>
        {above && (
          <span>
            belongs to <a {...linkTo(above.id)}>{above.name}</a>
          </span>
        )}
        {wikidata !== undefined && (
          <a className={LINK} href={wikidataUrl(wikidata)} rel="noreferrer">
            Wikidata<span className="sr-only">: {name}</span>
          </a>
        )}
      </p>
      {offices.length > 0 && (
        <ul className="mt-3 text-[14px]/[20px]">
          {offices.map((office) => {
            const words = officeWords(office)
            return (
              <li className="py-0.5" key={`${office.title} ${office.from}`}>
                <a {...linkTo(office.of)} className={LINK}>
                  {office.title}
                </a>
                {words !== undefined && <span className="text-ink-3">, {words}</span>}
              </li>
            )
          })}
        </ul>
      )}
      {aliases.length > 0 && (
        <p className="mt-2 max-w-[760px] text-[13px]/[20px] text-ink-3">
          Also{' '}
          {aliases.map((alias, i) => (
            <span key={alias}>
              {i > 0 && ' · '}
              <bdi className="text-ink-2" lang={aliasLanguage(alias)}>
                {alias}
              </bdi>
            </span>
          ))}
        </p>
      )}
    </ActorTop>
  )
}
