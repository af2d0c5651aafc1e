import type { TripId } from '@shared/ids'
import * as letters from '@shared/letter/contract'
import { revealByLetter } from '@shared/letter/reveal-contract'
import { takeOver } from '@shared/member/contract'
import { listInbox } from '@shared/notice/contract'
import { listLooks } from '@shared/privacy/contract'
import * as trips from '@shared/trip/contract'
import { newCode } from '../testing/codes'
import { givenCounty, givenSomebody, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { givenFiledTrip } from '../testing/trips'

let system: System
let home: TestCounty
let secretary: Somebody
let member: Somebody
/** At the organisation outside: a WeChat account and nothing else. */
let there: Somebody
let tripId: TripId
let token: string

beforeAll(async () => {
  system = await startSystem()
  home = await givenCounty()
  secretary = await givenSomebody(system, {
    role: { county: home, role: 'branch_secretary', orgId: home.branch },
  })
})
afterAll(() => system.close())

const outside = { orgName: '滨海社区党支部' }
const form = { orgName: '滨海社区党支部', contactName: '符老师', phone: '19900008001' }
const params = () => ({ params: { tripId } })
const openAs = (who: Somebody) => who.do(letters.openLetter, { body: { token } })
const answerAs = (who: Somebody) => who.do(letters.answerLetter, { body: { token, ...form } })
const taker = { orgName: '滨海社区第二支部', contactName: '符老师', orgPhone: '0898-0000001' }

beforeEach(async () => {
  member = await givenSomebody(system, { memberOf: { county: home, orgId: home.branch } })
  there = await givenSomebody(system, {})
  tripId = await givenFiledTrip(member)
  await secretary.do(trips.registerTrip, params())
  await secretary.do(trips.routeTrip, { ...params(), body: { outside } })
  token = newCode(24)
  await secretary.do(letters.makeLetter, { ...params(), body: { token } })
})

const callBack = async () => {
  const { version } = await secretary.do(letters.readLetter, params())
  await secretary.do(letters.callBackLetter, { ...params(), body: { seen: version } })
}

test('from the sheet to the host: called back before a name is said, and both timelines end alike', async () => {
  expect(await openAs(there)).toEqual({
    ...{ state: 'sent', fromOrgName: '柳湾村支部', fromPhone: '19900009001', toOrgName: outside.orgName },
    ...{ isYours: false, expiresOn: expect.any(String) },
  })
  await answerAs(there)
  await system.cloud.stream.whenIdle()
  expect((await secretary.do(listInbox, { query: {} })).notices[0]).toMatchObject({ code: 'letter_answered' })
  expect(await openAs(there)).not.toHaveProperty('about')
  expect((await there.call(revealByLetter, { body: { token } })).status).toBe(409)
  await callBack()
  expect(await openAs(there)).toMatchObject({ isYours: true, about: { memberName: member.member?.name } })
  expect(await there.do(revealByLetter, { body: { token } })).toEqual({ value: '19900000001' })
  expect((await member.do(listLooks, { query: {} })).looks[0]).toMatchObject({ by: form.orgName })
  await there.do(letters.acknowledgeLetter, { body: { token, ...taker } })
  const [atHome, own] = [secretary, member].map((who) => who.do(trips.readTrip, params()))
  for (const seen of [await atHome, await own])
    expect(seen).toMatchObject({
      ...{
        state: 'hosted',
        placedIn: taker.orgName,
        contactThere: { name: '符老师', phone: '0898-0000001' },
      },
      timeline: expect.arrayContaining([
        expect.objectContaining({ type: 'trip.acknowledged', side: 'host', by: outside.orgName }),
      ]),
    })
})

test('somebody else with the code learns nothing, before or after', async () => {
  const stranger = await givenSomebody(system, {})
  await answerAs(there)
  await callBack()
  expect(await openAs(stranger)).not.toHaveProperty('about')
  for (const reply of [
    await stranger.call(revealByLetter, { body: { token } }),
    await stranger.call(letters.answerLetter, { body: { token, ...form } }),
    await stranger.call(letters.acknowledgeLetter, { body: { token, ...taker } }),
  ])
    expect(reply.error?.code).toBe('LETTER_STEP_NOT_POSSIBLE')
  await there.do(letters.acknowledgeLetter, { body: { token, ...taker } })
  expect(await openAs(stranger)).toMatchObject({ state: 'acknowledged', isYours: false })
})

test('a later answer replaces an earlier one, and the branch confirms only the one it has seen', async () => {
  await answerAs(there)
  const { version } = await secretary.do(letters.readLetter, params())
  const other = await givenSomebody(system, {})
  await answerAs(other)
  const late = await secretary.call(letters.callBackLetter, { ...params(), body: { seen: version } })
  expect(late.error?.code).toBe('CHANGED_MEANWHILE')
  await callBack()
  expect(await openAs(other)).toHaveProperty('about')
  expect(await openAs(there)).not.toHaveProperty('about')
})

test('turned away, the form is empty again', async () => {
  await answerAs(there)
  await callBack()
  await secretary.do(letters.turnAwayLetter, params())
  expect(await openAs(there)).toMatchObject({ state: 'sent', isYours: false })
  expect((await there.call(revealByLetter, { body: { token } })).status).toBe(409)
})

test('a new sheet, another host or thirty days: the code is over', async () => {
  const over = async () => (await there.call(letters.openLetter, { body: { token } })).error?.code
  const first = token
  token = newCode(24)
  await secretary.do(letters.makeLetter, { ...params(), body: { token } })
  expect((await there.call(letters.openLetter, { body: { token: first } })).error?.code).toBe('LETTER_OVER')
  await secretary.do(trips.routeTrip, { ...params(), body: { outside: { orgName: '另一个支部' } } })
  expect(await over()).toBe('LETTER_OVER')
  expect((await secretary.do(letters.readLetter, params())).isOver).toBe(true)
})

test('is written by the branch alone, and only to an organisation outside', async () => {
  const other = await givenSomebody(system, {
    role: { county: home, role: 'branch_secretary', orgId: home.otherBranch },
  })
  const sent = { ...params(), body: { token: newCode(24) } }
  expect((await other.call(letters.makeLetter, sent)).status).toBe(404)
  expect((await member.call(letters.makeLetter, sent)).status).toBe(403)
  expect((await member.call(letters.readLetter, params())).status).toBe(403)
  await secretary.do(trips.routeTrip, { ...params(), body: { orgId: home.communityBranch } })
  expect((await secretary.call(letters.makeLetter, sent)).error?.code).toBe('LETTER_NOT_NEEDED')
})

test('is listed while its trip goes on; its picture is for who has the code', async () => {
  const { letters: listed } = await secretary.do(letters.listLetters, { query: { orgId: home.branch } })
  expect(listed.map((one) => one.tripId)).toContain(tripId)
  const picture = await secretary.do(letters.readLetterCode, { ...params(), body: { token } })
  expect(picture.mediaType).toMatch(/^image\//)
  const wrong = { ...params(), body: { token: newCode(24) } }
  expect((await secretary.call(letters.readLetterCode, wrong)).error?.code).toBe('LETTER_OVER')
})

test('isn’t read any longer by a branch from which a committee has taken over', async () => {
  const committee = await givenSomebody(system, {
    role: { county: home, role: 'party_worker', orgId: home.town },
  })
  const listed = async () =>
    (await secretary.do(letters.listLetters, { query: { orgId: home.branch } })).letters.map(
      (one) => one.tripId,
    )
  expect(await listed()).toContain(tripId)
  const { memberId } = await secretary.do(trips.readTrip, params())
  if (!memberId) throw new Error('the branch knows whose trip it is')
  await committee.do(takeOver, { params: { memberId }, body: { wish: 'spoken' } })
  expect(await listed()).not.toContain(tripId)
})
