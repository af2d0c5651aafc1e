import * as v from 'valibot'
import { closeAllSessions, logIn, whoAmI } from '@shared/account/contract'
import { listStations, readStation } from '@shared/station/contract'
import { instant } from '@shared/time'
import { readTrip } from '@shared/trip/contract'
import { member, secretary, sessionOf, testId } from '@/testing/people'
import { startApp } from '@/testing/start-app'

const start = async (storage?: Map<string, unknown>) => {
  const { phone } = await startApp(storage)
  phone.answer(logIn, sessionOf(member, 'first token'))
  return { phone, ...(await import('./call-endpoint')), ...(await import('./session')) }
}
const stationId = testId('station', 1)
const station = {
  ...{ stationId, name: '东岸驿站', orgName: '东岸街道', place: [], regionCode: '460203' },
  ...{ address: '湾路 1 号', phone: '19900003131', hours: '每天', services: [] },
}

describe('given somebody who opens the mini-program for the first time', () => {
  it('signs in silently, then asks in their name and on their own behalf', async () => {
    const { phone, callEndpoint } = await start()
    phone.answer(readStation, station)
    await expect(callEndpoint(readStation, { params: { stationId } })).resolves.toEqual(station)
    expect(phone.asked()).toEqual(['logIn', 'readStation'])
    expect(phone.received[0]?.body).toEqual({ code: 'code-1' })
    expect(phone.received[1]?.params).toEqual({ stationId })
    expect(phone.received[1]?.header).toEqual({
      authorization: 'Bearer first token',
      'acting-as': 'self',
      'contract-version': '1',
    })
  })

  it('signs in once however many pages ask at once', async () => {
    const { phone, callEndpoint } = await start()
    phone.answer(whoAmI, member)
    await Promise.all([1, 2, 3].map(() => callEndpoint(whoAmI, {})))
    expect(phone.loginCodes).toBe(1)
  })

  it('keeps the session for the next start', async () => {
    const first = await start()
    first.phone.answer(whoAmI, member)
    await first.callEndpoint(whoAmI, {})
    const second = await start(first.phone.storage)
    second.phone.answer(whoAmI, member)
    await second.callEndpoint(whoAmI, {})
    expect(second.phone.loginCodes).toBe(0)
  })
})

const overdue = { ...sessionOf(member, 'first token'), expiresAt: instant(0) }

describe('given a session whose time is over', () => {
  const expire = (phone: Awaited<ReturnType<typeof start>>['phone']) =>
    phone.answerBy(whoAmI, ({ header }) =>
      header.authorization === 'Bearer second token'
        ? { status: 200, body: member }
        : { status: 401, body: { error: { code: 'NOT_SIGNED_IN', message: '登录过期了', requestId: 'r' } } },
    )

  it('signs in again and asks once more, once for all who were refused', async () => {
    const { phone, callEndpoint, ensureSession } = await start()
    phone.answer(logIn, overdue)
    await ensureSession()
    phone.answer(logIn, sessionOf(member, 'second token'))
    expire(phone)
    await expect(Promise.all([callEndpoint(whoAmI, {}), callEndpoint(whoAmI, {})])).resolves.toHaveLength(2)
    expect(phone.loginCodes).toBe(2)
  })

  it("doesn't repeat one person's request in the name of another who holds the phone now", async () => {
    const { phone, callEndpoint, ensureSession } = await start()
    phone.answer(logIn, overdue)
    await ensureSession()
    phone.answer(logIn, sessionOf(secretary, 'second token'))
    expire(phone)
    await expect(callEndpoint(whoAmI, {})).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
    expect(phone.asked()).toEqual(['logIn', 'whoAmI', 'logIn'])
  })
})

describe('given a session that somebody has ended before its time', () => {
  it('stays outside, with nothing of the person on the phone, until they come back in', async () => {
    const { phone, callEndpoint, ensureSession, sessionState, signIn } = await start()
    await ensureSession()
    phone.storage.set('read:something', { at: '2026-11-22T00:00:00.000Z', data: 1 })
    phone.refuse(whoAmI, 'NOT_SIGNED_IN')
    await expect(callEndpoint(whoAmI, {})).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
    expect(sessionState()).toEqual({ is: 'left' })
    expect(phone.loginCodes).toBe(1)
    expect([...phone.storage.keys()].filter((key) => /^(read:|session)/.test(key))).toEqual([])
    await signIn()
    expect(sessionState()).toMatchObject({ is: 'open' })
  })
})

describe('logging out everywhere', () => {
  it('ends the session here once the server has ended them all, and not before', async () => {
    const { phone, ensureSession, sessionState } = await start()
    const { logOutEverywhere } = await import('./log-out')
    await ensureSession()
    phone.setConnected(false)
    await expect(logOutEverywhere()).rejects.toMatchObject({ name: 'Unreachable' })
    expect(sessionState()).toMatchObject({ is: 'open' })
    phone.setConnected(true)
    phone.answer(closeAllSessions, { id: 'x', version: 1, state: 'closed', at: instant(0) })
    await logOutEverywhere()
    expect(sessionState()).toEqual({ is: 'left' })
  })
})

it('who has been erased leaves nothing in the outbox; what others wait for stays', async () => {
  const of = (accountId: string) => ({
    ...{ key: accountId, endpoint: 'fileTrip', version: 1, account: accountId, actingAs: 'self' },
    at: '2026-11-22T00:00:00.000Z',
  })
  const storage = new Map<string, unknown>([['outbox', [of(member.accountId), of(secretary.accountId)]]])
  const { ensureSession } = await start(storage)
  const { leaveErased } = await import('./log-out')
  await ensureSession()
  leaveErased()
  expect(storage.get('outbox')).toEqual([of(secretary.accountId)])
})

describe('when the server refuses or cannot', () => {
  it('throws the code, the sentence and the request id', async () => {
    const { phone, callEndpoint } = await start()
    phone.refuse(readTrip, 'NOT_FOUND')
    await expect(callEndpoint(readTrip, { params: { tripId: testId('trip', 1) } })).rejects.toMatchObject({
      name: 'ApiError',
      code: 'NOT_FOUND',
      status: 404,
      message: '没有找到，可能已经办完，或者不归您这里管',
      requestId: 'req-1',
    })
  })
  it.each([
    [429, 'BUSY'],
    [502, 'INTERNAL'],
  ])('gives the %i of a gateway, which has no words of ours, the code %s', async (status, code) => {
    const { phone, callEndpoint } = await start()
    phone.answerBy(whoAmI, () => ({ status, body: { message: 'Service Unavailable' } }))
    await expect(callEndpoint(whoAmI, {})).rejects.toMatchObject({ code, status })
  })
  it('throws Unreachable without a network, and knows it is offline until something gets through', async () => {
    const { phone, callEndpoint, ensureSession } = await start()
    const { isOnline } = await import('./network')
    await ensureSession()
    phone.answerBy(whoAmI, () => undefined)
    await expect(callEndpoint(whoAmI, {})).rejects.toMatchObject({ name: 'Unreachable' })
    expect(isOnline()).toBe(false)
    phone.answer(whoAmI, member)
    await callEndpoint(whoAmI, {})
    expect(isOnline()).toBe(true)
  })
  it.each([
    [403, '<html>请先登录酒店网络</html>'],
    [404, { message: 'Not Found' }],
    [302, ''],
    [200, '<html>请先登录酒店网络</html>'],
  ])('takes a %i that is not in our words for no answer at all', async (status, body) => {
    const { phone, callEndpoint, ensureSession } = await start()
    const { isOnline } = await import('./network')
    await ensureSession()
    phone.answerBy(whoAmI, () => ({ status, body }))
    await expect(callEndpoint(whoAmI, {})).rejects.toMatchObject({ name: 'Unreachable' })
    expect(isOnline()).toBe(false)
  })
  it('says so when it cannot read the answer', async () => {
    const { phone, callEndpoint } = await start()
    phone.answerBy(whoAmI, () => ({ status: 200, body: { accountId: 7 } }))
    await expect(callEndpoint(whoAmI, {})).rejects.toMatchObject({ code: 'ANSWER_UNREADABLE' })
  })
})

it('writes the query into the address, leaves out what is undefined, and drops fields it does not know', async () => {
  const { phone, callEndpoint } = await start()
  phone.answerBy(listStations, () => ({ status: 200, body: { stations: [{ ...station, colour: 'new' }] } }))
  const answer = await callEndpoint(listStations, { query: { region: '4602', cursor: undefined } })
  expect(phone.received.at(-1)?.query).toEqual({ region: '4602' })
  expect(answer.stations).toEqual([station])
})

it("learns how far the phone's clock is off from the answer, and keeps it for the next start", async () => {
  const { phone, callEndpoint } = await start()
  phone.answer(whoAmI, member)
  const ahead = Date.now() + 3_600_000
  phone.serverTime = new Date(ahead).toISOString()
  await callEndpoint(whoAmI, {})
  await startApp(phone.storage)
  const { serverNow } = await import('./clock')
  expect(Math.abs(Date.parse(serverNow()) - ahead)).toBeLessThan(5_000)
})

describe('given a phone whose storage is full', () => {
  it('still signs in and gives what was answered', async () => {
    const { phone, callEndpoint, sessionState } = await start()
    phone.isFull = true
    phone.serverTime = new Date(Date.now() + 3_600_000).toISOString()
    phone.answer(whoAmI, member)
    await expect(callEndpoint(whoAmI, {})).resolves.toEqual(member)
    expect(sessionState()).toMatchObject({ is: 'open' })
  })
})

describe('after logging out', () => {
  it("asks nothing in anybody's name until the person comes back in, not even after a restart", async () => {
    const { phone, ensureSession } = await start()
    const { logOut: logOutEndpoint } = await import('@shared/account/contract')
    const { logOut } = await import('./log-out')
    await ensureSession()
    phone.storage.set('read:something', { at: '2026-11-22T00:00:00.000Z', data: 1 })
    const { draftSlot } = await import('./draft-slot')
    const [own, another] = [member, secretary].map(({ accountId }) =>
      draftSlot(accountId, 'form', v.literal('海棠小区')),
    )
    for (const draft of [own, another]) draft?.write('海棠小区')
    phone.answer(logOutEndpoint, {})
    await logOut()
    expect(own?.read()).toBeUndefined()
    expect(another?.read()).toBe('海棠小区')
    const next = await start(phone.storage)
    await expect(next.callEndpoint(whoAmI, {})).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
    expect(next.phone.received).toEqual([])
    expect([...phone.storage.keys()].filter((key) => key.startsWith('read:'))).toEqual([])
    await next.signIn()
    expect(next.sessionState()).toMatchObject({ is: 'open' })
  })
})
