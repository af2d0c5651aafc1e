import type { InServiceMember } from '../community/schema'
import { Refusal } from '../errors'
import type { Instant } from '../time'
import type { CommunityReport, Introduction, Offer, reportEnds } from './schema'

/** A row of the in-service members with a report on it. */
export type Reported = InServiceMember & { report: CommunityReport }

const next = (row: InServiceMember, report: CommunityReport): Reported => ({
  ...row,
  version: row.version + 1,
  report,
})

/** The row with the member's own words on it. */
function saidAnew(
  row: InServiceMember,
  { speciality, ...choices }: Offer,
  about: Omit<CommunityReport, keyof Offer>,
): Reported {
  const { speciality: _before, ...rest } = row
  return next({ ...rest, ...(speciality !== undefined && { speciality }) }, { ...about, ...choices })
}

/**
 * A member reports: on a row of their own, or on the one that the community has of them already, whose words stay
 * where the member says none. It waits for who answers for the place. docs/rules.md#in-service-members
 *
 * @param row new (version 0), or the community's own.
 * @throws Refusal REPORTED_HERE_ALREADY when there is a report on it that isn't over.
 */
export function file(row: InServiceMember, offer: Offer, at: Instant): Reported {
  if (row.report && row.report.state !== 'over') throw new Refusal('REPORTED_HERE_ALREADY')
  const said = { ...offer, speciality: offer.speciality ?? row.speciality }
  return saidAnew(row, said, { state: 'waiting', filedAt: at })
}

/** @throws Refusal REPORT_STEP_NOT_POSSIBLE when nothing is open. */
function mustBeOpen({ report }: InServiceMember): CommunityReport {
  if (!report || report.state === 'over') throw new Refusal('REPORT_STEP_NOT_POSSIBLE')
  return report
}

/** The member says anew what they can do, would take, and when. @throws Refusal REPORT_STEP_NOT_POSSIBLE. */
export const change = (row: InServiceMember, offer: Offer): Reported => saidAnew(row, offer, mustBeOpen(row))

/**
 * Who answers for the place confirms it, introduces itself and places the member in a group; again, to change
 * either. @throws Refusal REPORT_STEP_NOT_POSSIBLE.
 */
export function confirm(
  row: InServiceMember,
  { introduction, group }: { introduction: Introduction; group?: string | undefined },
  at: Instant,
): Reported {
  const { group: _before, ...report } = mustBeOpen(row)
  return next(row, {
    ...{ ...report, state: 'confirmed', introduction, confirmedAt: report.confirmedAt ?? at },
    ...(group !== undefined && { group }),
  })
}

/**
 * It ends. The row stays, since hours were served under it, but what it was for goes: the number, and when they had
 * time. @throws Refusal REPORT_STEP_NOT_POSSIBLE.
 */
export function end(row: InServiceMember, why: (typeof reportEnds)[number], at: Instant): Reported {
  const { phone: _phone, phoneKey: _key, freeTimes: _times, ...rest } = row
  return next(rest, { ...mustBeOpen(row), freeAt: [], state: 'over', endedAt: at, why })
}
