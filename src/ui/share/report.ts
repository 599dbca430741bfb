/** Where reports of errors go in this build; see the README. */
import { reportHref, type Report } from '../../explore/report-link'

export function reportLink(report: Report): string | undefined {
  return reportHref(
    {
      url: import.meta.env['VITE_REPORT_URL'] as string | undefined,
      repository: import.meta.env['VITE_REPOSITORY'] as string | undefined,
    },
    report,
  )
}
