import { logIn } from '@shared/account/contract'
import { instant } from '@shared/time'
import { checkIn, confirmArrival, registerTrip } from '@shared/trip/contract'
import { member, sessionOf, testId } from '@/testing/people'
import { startApp } from '@/testing/start-app'

const start = async (storage?: Map<string, unknown>) => {
  const { phone } = await startApp(storage)
  phone.answer(logIn, sessionOf(member))
  await (await import('./session')).ensureSession()
  return {
    phone,
    ...(await import('./outbox')),
    ...(await import('./sending')),
    ...(await import('./queue')),
  }
}
const first = { params: { tripId: testId('trip', 1) } }
const second = { params: { tripId: testId('trip', 2) } }
const receipt = { id: testId('trip', 1), version: 1, state: 'registered', at: instant(0) }

beforeEach(() => jest.useFakeTimers({ doNotFake: ['Date'] }))
afterEach(() => jest.useRealTimers())

describe('when something between the phone and the server answers', () => {
  it.each([
    [403, '<html>blocked</html>'],
    [404, { message: 'Not Found' }],
    [200, '<html>log in to the hotel’s network</html>'],
    [200, { ok: true }],
  ])(
    'keeps the command on a %i that is not ours, and sends it later under the same key',
    async (status, body) => {
      const { phone, send, queue, refusals } = await start()
      phone.answerBy(registerTrip, () => ({ status, body }))
      await expect(send(registerTrip, first)).resolves.toEqual({ state: 'kept' })
      expect(queue.get()).toHaveLength(1)
      expect(refusals.get()).toEqual([])

      phone.answer(registerTrip, receipt)
      await jest.advanceTimersByTimeAsync(20_000)
      expect(queue.get()).toEqual([])
      expect(new Set(phone.received.flatMap(({ header }) => header['idempotency-key'] ?? [])).size).toBe(1)
    },
  )
})

describe('when the server fails over one command again and again', () => {
  const failing = async () => {
    const app = await start()
    app.phone.refuse(registerTrip, 'INTERNAL')
    app.phone.answer(confirmArrival, receipt)
    await app.send(registerTrip, first)
    await app.send(confirmArrival, second)
    return app
  }

  it('lets those about other things pass after five tries, and counts on after a restart', async () => {
    const { phone, queue } = await failing()
    expect(phone.asked()).not.toContain('confirmArrival')
    const later = await start(phone.storage)
    later.phone.refuse(registerTrip, 'INTERNAL')
    later.phone.answer(confirmArrival, receipt)
    for (let tries = queue.get()[0]?.failures ?? 0; tries < 4; tries++) await later.flush()
    expect(later.phone.asked()).not.toContain('confirmArrival')
    await later.flush()
    expect(later.phone.asked()).toContain('confirmArrival')
    expect(later.queue.get()).toMatchObject([{ endpoint: 'registerTrip', failures: 5 }])
    expect(later.stuckBecause.get()).toBeTruthy()

    later.phone.answer(registerTrip, receipt)
    await jest.advanceTimersByTimeAsync(20_000)
    expect(later.queue.get()).toEqual([])
  })

  it('keeps what may depend on it behind it', async () => {
    const { phone, send, flush, queue } = await start()
    phone.refuse(registerTrip, 'INTERNAL')
    phone.answer(confirmArrival, receipt)
    phone.answer(checkIn, receipt)
    await send(registerTrip, first)
    await send(confirmArrival, first)
    await send(checkIn, { body: { code: 'x' } })
    for (let n = 0; n < 6; n++) await flush()
    expect(queue.get()).toHaveLength(3)
    expect(new Set(phone.asked())).toEqual(new Set(['logIn', 'registerTrip']))
  })

  it('passes nothing by when the server is merely busy', async () => {
    const { phone, send, flush, queue } = await start()
    phone.refuse(registerTrip, 'BUSY')
    await send(registerTrip, first)
    await send(confirmArrival, second)
    for (let n = 0; n < 6; n++) await flush()
    expect(queue.get()).toHaveLength(2)
    expect(phone.asked()).not.toContain('confirmArrival')
  })
})

describe('given a phone whose storage is full', () => {
  it('says so, and sends nothing that it could not keep', async () => {
    const { phone, send, queue } = await start()
    phone.isFull = true
    await expect(send(registerTrip, first)).rejects.toMatchObject({ code: 'PHONE_FULL' })
    expect(queue.get()).toEqual([])
    expect(phone.asked()).toEqual(['logIn'])
  })

  it('does not forget a command before its refusal is kept', async () => {
    const { phone, send, flush, queue, refusals, stuckBecause } = await start()
    phone.setConnected(false)
    await send(registerTrip, first)
    phone.connected = true
    phone.isFull = true
    phone.refuse(registerTrip, 'TRIP_STEP_NOT_POSSIBLE')
    await flush()
    expect(queue.get()).toHaveLength(1)
    expect(stuckBecause.get()).toContain('存不下了')
    phone.isFull = false
    await flush()
    expect(queue.get()).toEqual([])
    expect(refusals.get()).toHaveLength(1)
  })

  it('takes an answer for what it is', async () => {
    const { phone, send, queue, refusals } = await start()
    phone.answerBy(registerTrip, () => {
      phone.isFull = true
      return { status: 200, body: receipt }
    })
    await expect(send(registerTrip, first)).resolves.toEqual({ state: 'sent', receipt })
    expect(queue.get()).toEqual([])
    expect(refusals.get()).toEqual([])
  })
})

// The run that just found nothing more to send is over some microtasks later: one of these falls between.
it.each(Array.from({ length: 16 }, (_, n) => n))(
  'sends what is stored %i microtasks after the last answer, without waiting for another reason',
  async (microtasks) => {
    const { phone, send, flush, queue, sentCount } = await start()
    phone.answer(registerTrip, receipt)
    phone.answer(confirmArrival, receipt)
    const stored = new Promise<void>((resolve) => {
      const stop = sentCount.subscribe(() => {
        stop()
        void (async () => {
          for (let n = 0; n < microtasks; n++) await Promise.resolve()
          const late = { key: 'late', endpoint: 'confirmArrival', version: 1, ...second }
          queue.set([
            ...queue.get(),
            { ...late, account: member.accountId, actingAs: 'self', at: instant(0) },
          ])
          await flush()
          resolve()
        })()
      })
    })
    await send(registerTrip, first)
    await stored
    expect(phone.asked()).toContain('confirmArrival')
    expect(queue.get()).toEqual([])
  },
)

it('takes out what the person gives up', async () => {
  const { phone, send, queue, remove } = await start()
  phone.refuse(registerTrip, 'INTERNAL')
  await send(registerTrip, first)
  const [command] = queue.get()
  remove(command!)
  await jest.advanceTimersByTimeAsync(60_000)
  expect(phone.asked().filter((name) => name === 'registerTrip')).toHaveLength(1)
})
