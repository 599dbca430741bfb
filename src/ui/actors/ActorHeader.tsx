import type { ReactNode } from 'react'
import { aliasLanguage } from '../../explore/alias-language'
import { KIND_WORDS, officesInOrder, officeWords } from '../../explore/office-words'
import type { Actor } from '../../model/dataset'
import type { Link } from '../share/link'

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
    <header>
      <a {...linkBack} className={`${LINK} text-[13.5px] text-ink-2 print:hidden`}>
        Back to the timeline
      </a>
      <div className="desk:grid desk:grid-cols-[minmax(0,1fr)_auto] desk:gap-x-8">
        <div>
          <h1
            className="mt-3 w-fit font-serif text-[25px]/[29px] font-[650] tracking-[-0.01em] text-balance desk:text-[32px]/[38px]"
            id="page-title"
            tabIndex={-1}
          >
            {name}
          </h1>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 text-[14px] text-ink-2">
            <span>{KIND_WORDS[kind]}</span>
            {above && (
              <span>
                belongs to <a {...linkTo(above.id)}>{above.name}</a>
              </span>
            )}
            {wikidata !== undefined && (
              <a className={LINK} href={`https://www.wikidata.org/wiki/${wikidata}`} rel="noreferrer">
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
        </div>
        <div className="mt-3 print:hidden">{children}</div>
      </div>
      <p className="hidden text-[13px]/[18px] print:block">{location.href}</p>
    </header>
  )
}
