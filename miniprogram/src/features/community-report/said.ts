import type { Output } from '@shared/endpoint'
import type { listCommunityReports } from '@shared/community-report/contract'
import { serverNow } from '@/lib/clock'
import { sayInstant } from '@/lib/words'
import { sayOffer } from './words'

type Report = Output<typeof listCommunityReports>['reports'][number]

const line = (...parts: (string | undefined)[]) => parts.filter((one) => one).join(' · ')

/** What somebody has said of themselves, a line each: where and since when, what they can do, how to reach them. */
export const saidBy = (report: Report): string =>
  [
    line(
      report.place,
      report.state === 'waiting' ? `${sayInstant(report.filedAt, serverNow())}报到` : report.group,
    ),
    sayOffer(report),
    line(report.phone, report.listedBefore ? '你们的名单里有' : undefined),
  ]
    .filter((one) => one !== '')
    .join('\n')
