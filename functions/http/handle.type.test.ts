import { logIn } from '@shared/account/contract'
import { describeApi } from '@shared/openapi/contract'
import { confirmArrival, fileTrip } from '@shared/trip/contract'
import { instant } from '@shared/time'
import type * as signedIn from './handle'
import type * as open from './handle-public'

type Http = typeof signedIn & typeof open

const receipt = { id: 'x', version: 1, state: 'filed', at: instant(0) }

/** Handlers that don't compile; made here and never called. */
const wrong = ({ handle, handlePublic }: Http) => [
  // @ts-expect-error filing answers 201
  handle(fileTrip, () => Promise.resolve({ status: 200, body: receipt })),
  // @ts-expect-error a receipt has a version, a state and a time
  handle(fileTrip, () => Promise.resolve({ status: 201, body: { id: 'x' } })),
  // @ts-expect-error a version is a number
  handle(fileTrip, () => Promise.resolve({ status: 201, body: { ...receipt, version: '1' } })),
  // @ts-expect-error an answer has a body
  handle(fileTrip, () => Promise.resolve({ status: 201 })),
  // @ts-expect-error not in the closed list of codes
  handle(fileTrip, ({ refuse }) => refuse('OUT_OF_TEA')),
  // @ts-expect-error placing refuses so, filing does not
  handle(fileTrip, ({ refuse }) => refuse('BRANCH_NOT_HERE')),
  handle(confirmArrival, ({ body, params }) => {
    // @ts-expect-error confirming takes no body
    const { reason } = body
    // @ts-expect-error its path names a trip, not a station
    const { stationId } = params
    return Promise.resolve({ status: 200, body: { ...receipt, reason, stationId } })
  }),
  // @ts-expect-error filing needs somebody who is signed in
  handlePublic(fileTrip, () => Promise.resolve({ status: 201, body: receipt })),
  // @ts-expect-error nobody is signed in yet
  handlePublic(logIn, ({ person }) => Promise.reject(new Error(String(person)))),
]

/** What is like them but right, so that the errors above are about what they say. */
const right = ({ handle, handlePublic }: Http) => [
  handle(fileTrip, () => Promise.resolve({ status: 201, body: receipt })),
  handle(fileTrip, ({ refuse }) => refuse('REGION_UNKNOWN')),
  handle(fileTrip, ({ refuse }) => refuse('BUSY')),
  handle(confirmArrival, ({ params }) =>
    Promise.resolve({ status: 200, body: { ...receipt, id: params.tripId } }),
  ),
  handlePublic(logIn, ({ body, refuse }) => refuse(body.code ? 'WECHAT_BLOCKED' : 'WECHAT_CODE_INVALID')),
]

const event = {
  ...{ routeKey: 'GET /openapi.json', headers: {}, isBase64Encoded: false },
  requestContext: { requestId: 'r-1' },
}

describe('a handler that does not fit its contract', () => {
  let loaded: Http
  beforeAll(async () => {
    Object.assign(process.env, { TABLE_NAME: 'none', LOG_LEVEL: 'SILENT' })
    loaded = { ...(await import('./handle')), ...(await import('./handle-public')) }
  })

  it('does not compile; one that fits does', () => {
    expect(wrong(loaded).every((handler) => typeof handler === 'function')).toBe(true)
    expect(right(loaded).every((handler) => typeof handler === 'function')).toBe(true)
  })

  it('is stopped at run time, too, when it answers what the compiler could not see', async () => {
    const answerOf = (body: { openapi: string }) =>
      loaded.handlePublic(describeApi, () => Promise.resolve({ status: 200, body }))(event)
    const unseen: unknown = JSON.parse('{"openapi":31}')
    // A lie to the compiler, to see who else notices.
    const answer = await answerOf(unseen as { openapi: string })
    expect(answer.statusCode).toBe(500)
    expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'INTERNAL', requestId: 'r-1' } })
    expect((await answerOf({ openapi: '3.1.0' })).statusCode).toBe(200)
  })
})
