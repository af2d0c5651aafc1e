import * as posts from '@shared/post/contract'
import { defaultPostSettings } from '@shared/post/settings'
import { periodsBefore } from '@shared/post/unit-hours'
import { daysOfPeriod } from '@shared/contact/turns'
import { codeLink } from '@shared/station/code'
import { readCodeSeeds } from '@shared/station/contract'
import { addDays, dayOf } from '@shared/time'
import { newKey } from './caller'
import type { PlaceId, ShiftId } from '@shared/ids'
import { givenCounty, givenSomebody, newId, type Somebody, type TestCounty } from './people'
import { givenPlaces } from './places'
import { inHours, reportsTo } from './posts'
import type { System } from './system'
import type { Through } from './walk-everything'

/** Posts of a place: what there is to offer, offered, signed up for, waited for, left, called off, confirmed. */
export async function walkPosts(system: System, through: Through): Promise<void> {
  const county = await givenCounty({ name: '黄石县' })
  const { community, compound } = await givenPlaces(system, county)
  const role = { county, role: 'community_worker' as const, orgId: county.community, placeId: community }
  const atWork = await givenSomebody(system, { role })
  const people = [
    await givenSomebody(system, { memberOf: { county, orgId: county.branch } }),
    await givenSomebody(system, { memberOf: { county, orgId: county.branch } }),
  ] as const
  for (const one of people) await reportsTo(one, atWork, compound)
  const as =
    (who: string, { do: call }: Somebody): Somebody['do'] =>
    (endpoint, sent) =>
      through(endpoint, who, () => call(endpoint, sent))
  const [worker, member, other] = [as('community', atWork), as('member', people[0]), as('member', people[1])]

  const [shift, standing] = [{ shiftId: newId('shift') }, { shiftId: newId('shift') }]
  const times = { startsAt: inHours(system, 30), endsAt: inHours(system, 32) }
  const common = { placeId: compound, kind: 'patrol' }
  await worker(posts.offerPost, {
    body: { ...common, postId: newId('post'), shifts: [{ ...shift, ...times, slots: 1 }] },
  })
  await worker(posts.offerPost, {
    body: { ...common, postId: newId('post'), kind: 'council', shifts: [{ ...standing, slots: 5 }] },
  })
  await worker(posts.listShifts, { params: { placeId: compound }, query: {} })
  await member(posts.listOpenShifts, {})
  const sent = { key: newKey(), params: shift }
  await member(posts.signUpForShift, sent)
  await member(posts.signUpForShift, sent)
  await other(posts.signUpForShift, { params: shift })
  await member(posts.leaveShift, { params: shift })
  await other(posts.leaveShift, { params: shift })
  await member(posts.signUpForShift, { params: shift })
  await worker(posts.cancelShift, { params: shift, body: { reason: '下雨' } })
  await member(posts.signUpForShift, { params: standing })
  await worker(posts.listSignUps, { params: standing })
  await worker(posts.settleSignUp, {
    params: { ...standing, memberId: people[0].member?.memberId ?? newId('member') },
    body: { came: true, minutes: 90 },
  })
  await member(posts.listOwnSignUps, {})

  // Scanned where it is.
  const begun = { shiftId: newId('shift') }
  const soon = { startsAt: inHours(system, 0.25), endsAt: inHours(system, 1.25) }
  await worker(posts.offerPost, {
    body: { ...common, postId: newId('post'), shifts: [{ ...begun, ...soon, slots: 1 }] },
  })
  await member(posts.signUpForShift, { params: begun })
  const station = { stationId: county.station }
  const host = await givenSomebody(system, {
    role: { county, role: 'station_host', orgId: county.community, ...station },
  })
  const { linkPrefix, seeds } = await host.do(readCodeSeeds, { params: station })
  const code = codeLink(linkPrefix, county.station, seeds, inHours(system, 0)) ?? ''
  await member(posts.attendShift, { params: begun, body: { code } })
  await walkUnitHours(system, through, { county, compound, atWork, people, standing })

  const inOffice = await givenSomebody(system, {
    role: { county, role: 'county_officer', orgId: county.root },
  })
  const officer = as('officer', inOffice)
  await officer(posts.readPostSettings, {})
  await officer(posts.changePostSettings, { body: { version: 0, ...defaultPostSettings } })
}

interface Served {
  county: TestCounty
  compound: PlaceId
  atWork: Somebody
  people: readonly [Somebody, Somebody]
  standing: { shiftId: ShiftId }
}

/** The sheet back to the unit: one line falls due later, one is shown and looked at. */
async function walkUnitHours(
  system: System,
  through: Through,
  { county, compound, atWork, people, standing }: Served,
): Promise<void> {
  const [{ saveLinePart }, { transact }] = await Promise.all([
    import('../post/unit-line.store'),
    import('../writes/transact'),
  ])
  const today = dayOf(inHours(system, 0))
  const [period = ''] = periodsBefore(today, 'half_year')
  const [served, shown] = people.map(({ member }) => member?.memberId ?? newId('member'))
  if (!served || !shown) throw new Error('nobody')
  const on = daysOfPeriod(period).until
  const params = { ...standing, memberId: served }
  await through(posts.settleSignUp, 'community', () =>
    atWork.do(posts.settleSignUp, { params, body: { came: true, minutes: 60, on } }),
  )
  await transact([
    saveLinePart(undefined, {
      ...{ memberId: shown, countyId: county.countyId, period, version: 1, state: 'shown' },
      ...{ orgId: county.branch, hours: [], dueOn: addDays(today, 30) },
    }),
  ])
  const [, other] = people
  await through(posts.listOwnUnitHours, 'member', () => other.do(posts.listOwnUnitHours, {}))
  await through(posts.answerUnitHours, 'member', () =>
    other.do(posts.answerUnitHours, { body: { period, right: true, hours: [] } }),
  )
  const secretary = await givenSomebody(system, {
    role: { county, role: 'branch_secretary', orgId: county.branch },
  })
  await through(posts.listUnitHours, 'secretary', () =>
    secretary.do(posts.listUnitHours, { query: { orgId: county.branch } }),
  )
  await through(posts.listUnitHours, 'community', () =>
    atWork.do(posts.listUnitHours, { query: { placeId: compound } }),
  )
}
