import { sizeWords } from '../../../explore/size-words'
import type { DataPackage } from '../../../model/data-package'

interface Props {
  readonly resources: DataPackage['resources']
  /** Address of a public file. */
  readonly file: (name: string) => string
}

/** Every public file with what it is and how large. */
export function DataFiles({ resources, file }: Props) {
  return (
    <table className="mb-3 w-full border-b border-line text-left text-[15px]/[22px]">
      <thead className="text-[13px]/[18px] text-ink-3">
        <tr>
          <th className="py-1.5 pr-4 font-normal" scope="col">
            File
          </th>
          <th className="py-1.5 text-right font-normal" scope="col">
            Size
          </th>
        </tr>
      </thead>
      <tbody>
        {resources.map(({ path, title, bytes }) => (
          <tr className="border-t border-line align-baseline" key={path}>
            <th className="py-1.5 pr-4 font-normal" scope="row">
              <a className="inline-flex min-h-6 items-center pointer-coarse:min-h-11" href={file(path)}>
                {path}
              </a>
              <span className="block text-[14px]/5 text-ink-2">{title}</span>
            </th>
            <td className="py-1.5 text-right whitespace-nowrap text-ink-2">{sizeWords(bytes)}</td>
          </tr>
        ))}
        <tr className="border-t border-line align-baseline">
          <th className="py-1.5 pr-4 font-normal" scope="row">
            <a className="inline-flex min-h-6 items-center pointer-coarse:min-h-11" href={file('datapackage.json')}>
              datapackage.json
            </a>
            <span className="block text-[14px]/5 text-ink-2">
              This list for programs, with the columns of the table: a Frictionless Data Package
            </span>
          </th>
          <td />
        </tr>
      </tbody>
    </table>
  )
}
