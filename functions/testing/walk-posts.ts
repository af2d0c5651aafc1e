import * as posts from '@shared/post/contract'
import { newKey } from './caller'
import { givenCounty, givenSomebody, newId, type Somebody } from './people'
import { givenPlaces } from './places'
import { inHours, reportsTo } from './posts'
import type { System } from './system'
import type { Through } from './walk-everything'

/** Posts of a place: offered, signed up for, waited for, left, called off, confirmed. */
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
}
