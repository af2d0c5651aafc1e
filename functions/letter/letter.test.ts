import type { TripId } from '@shared/ids'
import * as letters from '@shared/letter/contract'
import { revealByLetter, revealLetterAnswer } from '@shared/letter/reveal-contract'
import { takeOver } from '@shared/member/contract'
import { listInbox } from '@shared/notice/contract'
import { listLooks, requestErasure } from '@shared/privacy/contract'
import { exportMyData } from '@shared/privacy/export-contract'
import * as trips from '@shared/trip/contract'
import { newCode } from '../testing/codes'
import { givenCounty, givenSomebody, type Somebody, type TestCounty } from '../testing/people'
import { startSystem, type System } from '../testing/system'
import { aFiling, givenFiledTrip } from '../testing/trips'

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

const office = '0898-0000009'
const callBack = async (phone = office) => {
  const { version } = await secretary.do(letters.readLetter, params())
  await secretary.do(letters.callBackLetter, { ...params(), body: { seen: version, phone } })
}
const isTaken = async () => {
  await answerAs(there)
  await callBack()
  await there.do(letters.acknowledgeLetter, { body: { token, ...taker } })
}
const told = async () => {
  await system.cloud.stream.whenIdle()
  return (await secretary.do(listInbox, { query: {} })).notices.filter((one) => one.tripId === tripId)
}

test('from the sheet to the host: called back before a name is said, and both timelines end alike', async () => {
  expect(await openAs(there)).toEqual({
    ...{ state: 'sent', fromOrgName: '柳湾村支部', toOrgName: outside.orgName },
    ...{ isYours: false, expiresOn: expect.any(String) },
  })
  await answerAs(there)
  await system.cloud.stream.whenIdle()
  expect((await secretary.do(listInbox, { query: {} })).notices[0]).toMatchObject({ code: 'letter_answered' })
  expect(await openAs(there)).not.toHaveProperty('about')
  expect((await there.call(revealByLetter, { body: { token } })).status).toBe(409)
  await callBack()
  expect(await openAs(there)).toMatchObject({
    ...{ isYours: true, fromPhone: '19900009001' },
    about: { memberName: member.member?.name },
  })
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
  const late = await secretary.call(letters.callBackLetter, {
    ...params(),
    body: { seen: version, phone: office },
  })
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

test('the number that was called is kept, and is never the one that the form has', async () => {
  await answerAs(there)
  const { version } = await secretary.do(letters.readLetter, params())
  for (const same of [form.phone, `0${form.phone}`, '199-0000-8001', `86${form.phone}`]) {
    const body = { seen: version, phone: same }
    const reply = await secretary.call(letters.callBackLetter, { ...params(), body })
    expect(reply.error?.code).toBe('CALLED_NUMBER_OF_FORM')
  }
  expect(await openAs(there)).not.toHaveProperty('about')
  await callBack('0898-0000002')
  expect(await secretary.do(letters.readLetter, params())).toMatchObject({
    ...{ state: 'called_back', calledBack: { phone: '089****0002' } },
  })
  // One mistyped when the host was chosen is put right by it.
  expect((await secretary.do(trips.readTrip, params())).hostPhone).toBe('0898-0000002')
})

test('the form’s number is for the branch once it has called back, and stands in the audit log', async () => {
  await answerAs(there)
  const early = await secretary.call(revealLetterAnswer, params())
  expect(early.error?.code).toBe('LETTER_STEP_NOT_POSSIBLE')
  await callBack()
  expect(await secretary.do(revealLetterAnswer, params())).toEqual({ value: form.phone })
  expect((await there.call(revealLetterAnswer, params())).status).toBe(404)
})

test('an answered letter waits for the call, and then for the member to be taken in', async () => {
  const seen = async () => (await secretary.do(trips.readTrip, params())).letter
  expect(await seen()).toBeUndefined()
  await answerAs(there)
  expect(await seen()).toBe('answered')
  await callBack()
  expect(await seen()).toBe('called_back')
  await secretary.do(letters.turnAwayLetter, params())
  expect(await seen()).toBeUndefined()
})

test('another sheet leaves the one before and what was filled in; a new letter ends both', async () => {
  await answerAs(there)
  const before = token
  const keeps = { token: newCode(24), keeps: true }
  await secretary.do(letters.makeLetter, { ...params(), body: keeps })
  for (const code of [before, keeps.token]) {
    expect(await there.do(letters.openLetter, { body: { token: code } })).toMatchObject({ isYours: true })
    const picture = await secretary.call(letters.readLetterCode, { ...params(), body: { token: code } })
    expect(picture.status).toBe(200)
  }
  await secretary.do(letters.makeLetter, { ...params(), body: { token: newCode(24) } })
  for (const code of [before, keeps.token])
    expect((await there.call(letters.openLetter, { body: { token: code } })).error?.code).toBe('LETTER_OVER')
  expect((await secretary.do(trips.readTrip, params())).letter).toBeUndefined()
})

test('of a return the branch is asked to tell them, and ticks it; both timelines say so', async () => {
  await isTaken()
  await member.do(trips.reportReturn, params())
  expect(await told()).toContainEqual(expect.objectContaining({ code: 'host_to_tell_returned' }))
  const { tellHost } = await secretary.do(trips.readTrip, params())
  expect(tellHost).toMatchObject({ about: 'returned', orgName: taker.orgName, orgPhone: taker.orgPhone })
  expect(await member.do(trips.readTrip, params())).not.toHaveProperty('tellHost')
  const { letters: listed } = await secretary.do(letters.listLetters, { query: { orgId: home.branch } })
  expect(listed.find((one) => one.tripId === tripId)).toMatchObject({ toTell: true, isOver: true })
  await secretary.do(letters.tellHost, params())
  for (const who of [secretary, member]) {
    const seen = await who.do(trips.readTrip, params())
    expect(seen).not.toHaveProperty('tellHost')
    expect(seen.timeline[0]).toMatchObject({ type: 'trip.host_told', side: 'origin' })
  }
})

test('a host from before takes nothing of what another one is to be told', async () => {
  await isTaken()
  const second = { orgName: '另一个支部' }
  const elsewhere = aFiling({ destination: { regionCode: '440304' } })
  await member.do(trips.changeTrip, { ...params(), body: elsewhere })
  await secretary.do(trips.registerTrip, params())
  await secretary.do(trips.routeTrip, { ...params(), body: { outside: second } })
  const { orgPhone } = taker
  const body = { ...second, contactName: '文老师', orgPhone }
  await secretary.do(trips.acknowledgeTrip, { ...params(), body })
  await member.do(trips.reportReturn, params())
  const asked = async () => (await secretary.do(trips.readTrip, params())).tellHost
  expect(await asked()).toMatchObject({ about: 'left', orgName: taker.orgName })
  expect(await asked()).not.toHaveProperty('byCode')
  expect(await openAs(there)).toMatchObject({ standing: 'left' })
  expect(await asked()).toMatchObject({ about: 'returned', orgName: second.orgName })
  await openAs(there)
  expect(await asked()).toMatchObject({ about: 'returned', orgName: second.orgName })
  await secretary.do(letters.tellHost, params())
  expect(await asked()).toBeUndefined()
})

test('of a closed trip the letter is listed until they were told, and its numbers are gone', async () => {
  await isTaken()
  await member.do(trips.reportReturn, params())
  await secretary.do(trips.archiveTrip, params())
  const listed = async () => {
    const page = await secretary.do(letters.listLetters, { query: { orgId: home.branch } })
    return page.letters.find((one) => one.tripId === tripId)
  }
  await system.cloud.stream.whenIdle()
  expect(await listed()).toMatchObject({ toTell: true, fromLevel: 'branch' })
  expect(await listed()).not.toHaveProperty('answer')
  expect((await secretary.do(letters.readLetter, params())).calledBack).not.toHaveProperty('phone')
  expect((await secretary.call(revealLetterAnswer, params())).error?.code).toBe('LETTER_STEP_NOT_POSSIBLE')
  await secretary.do(letters.tellHost, params())
  expect(await listed()).toBeUndefined()
})

test('who took them in reads by the same code that they are back, and nobody need call any longer', async () => {
  await isTaken()
  expect(await openAs(there)).toMatchObject({ standing: 'there' })
  await member.do(trips.reportReturn, params())
  const back = await openAs(there)
  expect(back).toMatchObject({ standing: 'returned', state: 'acknowledged' })
  expect(back).not.toHaveProperty('about')
  expect((await there.call(revealByLetter, { body: { token } })).error?.code).toBe('LETTER_OVER')
  expect((await (await givenSomebody(system, {})).call(letters.openLetter, { body: { token } })).status).toBe(
    409,
  )
  const seen = await secretary.do(trips.readTrip, params())
  expect(seen).not.toHaveProperty('tellHost')
  expect(seen.timeline[0]).toMatchObject({ type: 'trip.host_read', side: 'host' })
  await secretary.do(trips.archiveTrip, params())
  expect(await openAs(there)).toMatchObject({ standing: 'returned' })
})

describe('who has answered a letter, and has no role in the county,', () => {
  const stated = async () => (await there.do(exportMyData, {})).letters

  test('reads what is kept of it with all that is kept of them', async () => {
    expect(await stated()).toEqual([])
    await answerAs(there)
    const { orgName, contactName } = form
    expect(await stated()).toEqual([
      {
        ...{ fromOrgName: '柳湾村支部', toOrgName: outside.orgName, state: 'answered' },
        ...{ at: expect.any(String), orgName, contactName, phone: form.phone },
      },
    ])
    await callBack()
    await there.do(letters.acknowledgeLetter, { body: { token, ...taker } })
    expect(await stated()).toMatchObject([{ state: 'acknowledged', takenAs: taker }])
    // Another who had filled it in before has left nothing.
    expect((await member.do(exportMyData, {})).letters).toEqual([])
  })

  test('and whose answer another has replaced, is kept nowhere', async () => {
    await answerAs(there)
    await answerAs(await givenSomebody(system, {}))
    expect(await stated()).toEqual([])
  })

  test('is forgotten: the form is empty again, and the branch waits for another', async () => {
    await answerAs(there)
    await callBack()
    await there.do(requestErasure, {})
    expect(await secretary.do(letters.readLetter, params())).toMatchObject({ state: 'sent' })
    expect(await secretary.do(trips.readTrip, params())).not.toHaveProperty('letter')
    const other = await givenSomebody(system, {})
    expect(await openAs(other)).toMatchObject({ state: 'sent' })
  })

  test('is forgotten: that organisation and its office stay, their name and number do not', async () => {
    await isTaken()
    await there.do(requestErasure, {})
    const letter = await secretary.do(letters.readLetter, params())
    expect(letter).toMatchObject({ state: 'acknowledged', toOrgName: outside.orgName })
    expect(letter).not.toHaveProperty('answer')
    const trip = await secretary.do(trips.readTrip, params())
    expect(trip).toMatchObject({ state: 'hosted', placedIn: taker.orgName })
    expect(JSON.stringify(trip)).not.toContain(taker.contactName)
    expect(JSON.stringify(trip)).toContain(taker.orgPhone)
    // The branch goes on with the trip as before.
    await member.do(trips.reportReturn, params())
    expect((await secretary.do(trips.readTrip, params())).tellHost).toMatchObject({ about: 'returned' })
  })
})
