/** Where reports of errors go in this build; see the README. */
import { reportHref, reportText, type Report } from '../../explore/report-link'

export interface FilledReport {
  /** Undefined where the build says no place to send it to. */
  readonly href: string | undefined
  readonly text: string
}

export function filledReport(report: Report): FilledReport {
  const target = {
    url: import.meta.env['VITE_REPORT_URL'] as string | undefined,
    repository: import.meta.env['VITE_REPOSITORY'] as string | undefined,
  }
  return { href: reportHref(target, report), text: reportText(report) }
}
