import * as v from 'valibot'
import { type Body, defineEndpoint, type Output, type Params, type Query, type Refuses } from './endpoint'
import { anId } from './fixtures'
import { instant } from './time'
import { checkIn, fileTrip, listWaitingTrips, readTrip } from './trip/contract'
import { aFiling } from './trip/fixtures'
import { readToday } from './today/contract'

/** Only `true` fits, and only if both types are the same. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

const stated = {
  name: 'x',
  method: 'GET',
  path: '/v1/x',
  action: 'me.read',
  delivery: 'online',
  version: 1,
  status: 200,
  output: v.object({ at: v.string() }),
  errors: ['BUSY'],
} as const

describe('a contract that does not compile', () => {
  it('states a status, an action or an error code that the house does not know', () => {
    // @ts-expect-error no endpoint answers 204
    const status = defineEndpoint({ ...stated, status: 204 })
    // @ts-expect-error nobody can ask for this
    const action = defineEndpoint({ ...stated, action: 'trip.fly' })
    // @ts-expect-error not in the closed list
    const errors = defineEndpoint({ ...stated, errors: ['OUT_OF_TEA'] })
    // @ts-expect-error not a method of the house
    const method = defineEndpoint({ ...stated, method: 'PATCH' })
    const { output: _output, ...silent } = stated
    // @ts-expect-error every endpoint says what it answers
    const answer = defineEndpoint(silent)
    for (const made of [status, action, errors, method, answer]) expect(made).toMatchObject({ name: 'x' })
  })
})

describe('what a contract says', () => {
  it('of an answer: a missing field or one of another type does not compile', () => {
    const receipt = { id: 'x', version: 1, state: 'filed', at: instant(0) }
    const good: Output<typeof fileTrip> = receipt
    const { at: _at, ...timeless } = receipt
    // @ts-expect-error a receipt says when
    const missing: Output<typeof fileTrip> = timeless
    // @ts-expect-error a version is a number
    const wrong: Output<typeof fileTrip> = { ...receipt, version: '1' }
    // @ts-expect-error an instant is made by instant(), not of any text
    const anyText: Output<typeof fileTrip> = { ...receipt, at: 'noon' }
    expect(v.is(fileTrip.output, good)).toBe(true)
    for (const one of [missing, wrong, anyText]) expect(v.is(fileTrip.output, one)).toBe(false)
  })

  it('of a body: a missing field or an id of another kind does not compile', () => {
    const { destination, phone: _phone, more: _more, ...filing } = aFiling()
    const { regionCode } = destination
    const body = { tripId: anId('trip', 'x'), destination: { regionCode }, ...filing }
    const good: Body<typeof fileTrip> = body
    const { reason: _reason, ...aimless } = body
    // @ts-expect-error a filing says what for
    const missing: Body<typeof fileTrip> = aimless
    // @ts-expect-error a member is not a trip
    const mixed: Body<typeof fileTrip> = { ...body, tripId: anId('member', 'x') }
    expect(v.is(fileTrip.body, good)).toBe(true)
    for (const one of [missing, mixed]) expect(v.is(fileTrip.body, one)).toBe(false)
  })

  it('of a refusal: only its own codes and those of every endpoint compile', () => {
    const own: Refuses<typeof checkIn> = 'CODE_UNREADABLE'
    const everywhere: Refuses<typeof checkIn> = 'BUSY'
    // @ts-expect-error placing refuses so, checking in does not
    const foreign: Refuses<typeof checkIn> = 'BRANCH_NOT_HERE'
    // @ts-expect-error not in the closed list
    const unknown: Refuses<typeof checkIn> = 'OUT_OF_TEA'
    const codes: readonly string[] = checkIn.errors
    expect([own, everywhere, foreign, unknown].map((code) => codes.includes(code))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it('of what is not sent, that there is none', () => {
    const none: [
      Same<Body<typeof readTrip>, undefined>,
      Same<Query<typeof fileTrip>, undefined>,
      Same<Params<typeof listWaitingTrips>, undefined>,
    ] = [true, true, true]
    expect(none).toEqual([!('body' in readTrip), !('query' in fileTrip), !('params' in listWaitingTrips)])
  })

  it('of its status, exactly that number', () => {
    const created: 201 = fileTrip.status
    // @ts-expect-error filing answers 201
    const done: 200 = fileTrip.status
    expect([created, done]).toEqual([201, 201])
  })

  it('of a state: known words, and any that a later release adds', () => {
    type Card = Output<typeof readToday>['waiting'][number]
    const known: Card['state'] = 'filed'
    const later: Card['state'] = 'extended'
    // @ts-expect-error a state is a word
    const number: Card['state'] = 7
    const state = readToday.output.entries.waiting.item.entries.state
    expect([known, later, number].map((one) => v.is(state, one))).toEqual([true, true, false])
  })
})
