import { logIn } from '@shared/account/contract'
import { archiveTrip, fileTrip, registerTrip, reportReturn } from '@shared/trip/contract'
import type { FilingInput } from '@shared/trip/schema'
import { addDays, dayOf, instant } from '@shared/time'
import { member, secretary, sessionOf, testId } from '@/testing/people'
import { startApp } from '@/testing/start-app'

const start = async (me = member, storage?: Map<string, unknown>) => {
  const { phone } = await startApp(storage)
  phone.answer(logIn, sessionOf(me))
  const outbox = await import('./outbox')
  const { flush } = await import('./sending')
  const { queue, refusals } = await import('./queue')
  return { phone, ...outbox, flush, queue, refusals }
}
const tripId = testId('trip', 1)
const now = instant(Date.parse('2026-11-22T01:00:00.000Z'))
const receipt = { id: tripId, version: 1, state: 'filed', at: now }
const filing: FilingInput = {
  destination: { regionCode: '460203' },
  reason: 'winter',
  leaveOn: addDays(dayOf(now), 3),
  phone: '19900002121',
}
const file = { body: { tripId, ...filing } }
const keys = (phone: Awaited<ReturnType<typeof start>>['phone']) =>
  phone.received.flatMap(({ header }) => header['idempotency-key'] ?? [])

beforeEach(() => jest.useFakeTimers({ doNotFake: ['Date'] }))
afterEach(() => jest.useRealTimers())

describe('given a network', () => {
  it('sends a command with its key, its version and on whose behalf, and gives the receipt', async () => {
    const { phone, send, queue } = await start()
    phone.answer(fileTrip, receipt)
    await expect(send(fileTrip, file)).resolves.toEqual({ state: 'sent', receipt })
    expect(phone.received.at(-1)).toMatchObject({ endpoint: 'fileTrip', body: file.body })
    expect(phone.received.at(-1)?.header).toMatchObject({ 'acting-as': 'self', 'contract-version': '1' })
    expect(keys(phone)).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)])
    expect(queue.get()).toEqual([])
  })

  it('throws the sentence of a refusal at the page that waits, and forgets the command', async () => {
    const { phone, send, queue, refusals } = await start()
    phone.refuse(fileTrip, 'TRIP_ALREADY_OPEN')
    await expect(send(fileTrip, file)).rejects.toMatchObject({ code: 'TRIP_ALREADY_OPEN' })
    expect(queue.get()).toEqual([])
    expect(refusals.get()).toEqual([])
  })

  it('keeps the sentence for later when the page has gone', async () => {
    const { phone, send, refusals } = await start()
    phone.refuse(fileTrip, 'TRIP_ALREADY_OPEN')
    await expect(send(fileTrip, { ...file, stillThere: () => false })).rejects.toThrow()
    expect(refusals.get()).toMatchObject([
      { command: { endpoint: 'fileTrip' }, sentence: '您已经有一次外出在办，办完或撤回后才能再报' },
    ])
  })

  it('stores and sends nothing that the schema refuses, and says which field is wrong', async () => {
    const { phone, send, queue } = await start()
    const wrong = { body: { tripId, ...filing, phone: '123' } }
    await expect(send(fileTrip, wrong)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: { phone: '请填 11 位手机号' },
    })
    expect(queue.get()).toEqual([])
    expect(phone.received).toEqual([])
  })
})

describe('given no network', () => {
  const offline = async () => {
    const app = await start()
    await (await import('./session')).ensureSession()
    await Promise.resolve(app.flush())
    app.phone.setConnected(false)
    return app
  }

  it('keeps commands over a restart and sends them in order, with the same keys, when the network is back', async () => {
    const before = await offline()
    await expect(before.send(fileTrip, file)).resolves.toEqual({ state: 'kept' })
    await expect(before.send(reportReturn, { params: { tripId } })).resolves.toEqual({ state: 'kept' })
    const kept = before.queue.get().map(({ key }) => key)

    const after = await start(member, before.phone.storage)
    after.phone.answer(fileTrip, receipt)
    after.phone.answer(reportReturn, receipt)
    await after.flush()
    expect(after.phone.asked()).toEqual(['fileTrip', 'reportReturn'])
    expect(keys(after.phone)).toEqual(kept)
    expect(after.queue.get()).toEqual([])
  })

  it('sends by itself as soon as the phone has a network again', async () => {
    const { phone, send, queue } = await offline()
    await send(fileTrip, file)
    phone.answer(fileTrip, receipt)
    const { sentCount } = await import('./sending')
    const sent = new Promise<void>((resolve) => sentCount.subscribe(resolve))
    phone.setConnected(true)
    await sent
    expect(queue.get()).toEqual([])
  })

  it('keeps the refusal of what the page was told is kept', async () => {
    const { phone, send, flush, refusals } = await offline()
    await send(fileTrip, file)
    phone.refuse(fileTrip, 'TRIP_ALREADY_OPEN')
    phone.connected = true
    await flush()
    expect(refusals.get()).toMatchObject([{ command: { endpoint: 'fileTrip' } }])
  })

  it('sends nothing of the first person when another holds the phone, and goes on when they are back', async () => {
    const first = await offline()
    await first.send(fileTrip, file)
    const storage = first.phone.storage
    storage.delete('session')

    const second = await start(secretary, storage)
    second.phone.answer(registerTrip, receipt)
    await expect(second.send(registerTrip, { params: { tripId } })).resolves.toMatchObject({ state: 'sent' })
    expect(second.phone.asked()).toEqual(['logIn', 'registerTrip'])
    storage.delete('session')

    const again = await start(member, storage)
    again.phone.answer(fileTrip, receipt)
    await again.flush()
    expect(again.phone.asked()).toEqual(['logIn', 'fileTrip'])
  })

  it('puts what is refused later among what did not work out, and says what was wrong with it', async () => {
    const before = await offline()
    await before.send(fileTrip, file)
    const after = await start(member, before.phone.storage)
    after.phone.refuse(fileTrip, 'DATES_IMPOSSIBLE', { leaveOn: '哪天走要在前后一年以内' })
    await after.flush()
    expect(after.queue.get()).toEqual([])
    expect(after.refusals.get()).toMatchObject([
      { command: { endpoint: 'fileTrip' }, sentence: '哪天走要在前后一年以内。请重新填一次' },
    ])
  })
})

describe('when the server cannot take it now', () => {
  it.each(['BUSY', 'INTERNAL', 'CLIENT_TOO_OLD', 'WECHAT_UNAVAILABLE'] as const)(
    'keeps everything on %s, and says why nothing moves',
    async (code) => {
      const { phone, send, queue } = await start()
      const { stuckBecause } = await import('./sending')
      phone.refuse(fileTrip, code)
      await expect(send(fileTrip, file)).resolves.toEqual({ state: 'kept' })
      expect(queue.get()).toHaveLength(1)
      expect(stuckBecause.get()).toBeTruthy()
    },
  )

  it('tries again after a while', async () => {
    const { phone, send, queue } = await start()
    phone.refuse(fileTrip, 'BUSY')
    await send(fileTrip, file)
    phone.answer(fileTrip, receipt)
    await jest.advanceTimersByTimeAsync(20_000)
    expect(queue.get()).toEqual([])
    expect(new Set(keys(phone)).size).toBe(1)
  })

  it('signs in again when the session has ended, and goes on', async () => {
    const { phone, send } = await start()
    phone.answer(logIn, { ...sessionOf(member), expiresAt: instant(0) })
    phone.answerBy(fileTrip, () =>
      phone.loginCodes < 2
        ? { status: 401, body: { error: { code: 'NOT_SIGNED_IN', message: '', requestId: 'r' } } }
        : { status: 201, body: receipt },
    )
    await expect(send(fileTrip, file)).resolves.toMatchObject({ state: 'sent' })
    expect(new Set(keys(phone)).size).toBe(1)
  })
})

it('refuses a queued command that this release no longer knows, and goes on with the next', async () => {
  const storage = new Map<string, unknown>()
  const old = {
    ...{ key: 'k'.repeat(32), endpoint: 'forgotten', version: 1, account: member.accountId },
    ...{ actingAs: 'self', at: now },
  }
  storage.set('outbox', [
    { broken: true },
    old,
    { ...old, key: 'n'.repeat(32), endpoint: 'archiveTrip', params: { tripId } },
  ])
  const { phone, flush, queue, refusals } = await start(member, storage)
  phone.answer(archiveTrip, receipt)
  await flush()
  expect(phone.asked()).toEqual(['logIn', 'archiveTrip'])
  expect(queue.get()).toEqual([])
  expect(refusals.get()).toHaveLength(1)
})

describe('an endpoint that is online', () => {
  it('is never queued, and keeps its key until there is a clear answer', async () => {
    const { phone, send, queue } = await start()
    const online = { ...registerTrip, delivery: 'online' } as const
    phone.answerBy(online, () => undefined)
    await expect(send(online, { params: { tripId } })).rejects.toMatchObject({ name: 'Unreachable' })
    expect(queue.get()).toEqual([])
    phone.answer(online, receipt)
    await expect(send(online, { params: { tripId } })).resolves.toMatchObject({ state: 'sent' })
    await send(online, { params: { tripId } })
    const [first, second, third] = keys(phone)
    expect(first).toBe(second)
    expect(third).not.toBe(first)
  })
})
