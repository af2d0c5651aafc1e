import type { MemberId } from '@shared/ids'
import { unitPeriodOf } from '@shared/post/unit-hours'
import { addDays, dayOf, instant } from '@shared/time'
import { newId, type TestCounty } from '../../functions/testing/people'
import type { System } from '../../functions/testing/system'
import { givenOnRoster } from '../../functions/testing/unbound'

const hour = 3_600_000
/** On each shift. */
export const seats = 2

/** A shift that begins in some hours, of which nobody has been told yet; who has a seat served on one yesterday. */
async function givenShift(system: System, { countyId }: TestCounty, memberIds: readonly MemberId[]) {
  const [{ newShiftPart }, { saveSignUpPart }, { saveLinePart }, { transact }] = await Promise.all([
    import('../../functions/post/shift.store'),
    import('../../functions/post/sign-up.store'),
    import('../../functions/post/unit-line.store'),
    import('../../functions/writes/transact'),
  ])
  const ms = system.cloud.clock.now()
  const [now, yesterday] = [instant(ms), addDays(dayOf(instant(ms)), -1)]
  const times = { startsAt: instant(ms + 12 * hour), endsAt: instant(ms + 14 * hour) }
  const about = { name: '治安巡逻', class: 'safety', place: '海棠社区', orgName: '海棠社区党总支' } as const
  const [shiftId, before] = [newId('shift'), newId('shift')]
  const period = unitPeriodOf(yesterday, 'half_year')
  const common = { postId: newId('post'), placeId: newId('place'), kind: 'patrol', slots: memberIds.length }
  await transact([
    newShiftPart(
      { ...about, ...common, ...times, shiftId, countyId, remindAt: instant(ms - hour) },
      { taken: memberIds.length, waiting: 0 },
    ),
    ...memberIds.flatMap((memberId) => [
      saveSignUpPart(undefined, {
        ...{
          shiftId,
          memberId,
          version: 1,
          state: 'signed',
          at: now,
          about: { ...about, ...times },
          served: [],
        },
      }),
      saveSignUpPart(undefined, {
        ...{ shiftId: before, memberId, version: 1, state: 'came', at: now, about },
        served: [{ on: yesterday, minutes: 90 }],
      }),
      saveLinePart(undefined, { memberId, countyId, period, version: 1, state: 'open', dueOn: yesterday }),
    ]),
  ])
}

/** Shifts of which people are to be told, and lines of the sheet back to their units that are to be shown to them. */
export async function givenService(system: System, county: TestCounty, shifts: number): Promise<void> {
  for (let i = 0; i < shifts; i++) {
    const phones = Array.from({ length: seats }, (_, n) => `1990005${String(i * seats + n).padStart(4, '0')}`)
    const members = await Promise.all(phones.map((phone) => givenOnRoster(county, { name: '陈志远', phone })))
    await givenShift(
      system,
      county,
      members.map(({ memberId }) => memberId),
    )
  }
}
