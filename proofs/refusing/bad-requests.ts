import * as v from 'valibot'
import { contract, endpoints } from '@shared/contract'
import { type Endpoint, isCommand } from '@shared/endpoint'
import { type IdKind, idPrefix } from '@shared/ids'
import { newId, type Somebody } from '../../functions/testing/people'
import { knockAt } from './knock'
import type { Stage } from './people'
import type { Refused } from './who-may-not'

// Object.keys forgets that these are exactly the kinds.
const kinds = Object.keys(idPrefix) as IdKind[]

const paramsOf = ({ tripId, south, home }: Stage): Record<string, string> => ({
  // An id of each kind, of the right shape; those that the stage has are there.
  ...Object.fromEntries(kinds.map((kind) => [`${kind}Id`, newId(kind)])),
  ...{ reportId: newId('deathReport'), planId: newId('contactPlan') },
  ...{ requestId: newId('bindingRequest'), ticketId: newId('deskTicket'), kind: 'roster' },
  ...{ code: 'x'.repeat(12), token: 'x'.repeat(24) },
  ...{ tripId, stationId: south.station, orgId: home.branch },
})

type Bad = [what: string, code: Refused['code'], body: string | undefined]

/** Some endpoints take nothing, or an object that says nothing. */
function isWrong({ body: schema }: Endpoint, [, code, body]: Bad): boolean {
  if (code !== 'INVALID_INPUT' || !schema) return true
  return !v.safeParse(schema, body === undefined ? undefined : JSON.parse(body)).success
}

/** What is no proper request, at every endpoint that takes a body, and at addresses that lead nowhere. */
export function badRequests(stage: Stage, ownsUnknown: boolean): Refused[] {
  const as = stage.people.traveller
  const withBody = endpoints.filter((endpoint) => endpoint.body !== undefined)
  const params = paramsOf(stage)
  const bodies: Bad[] = [
    ['malformed JSON', 'MALFORMED_REQUEST', '{"tripId": "'],
    ['a megabyte', 'TOO_LARGE', JSON.stringify({ text: 'x'.repeat(1_000_000) })],
    ['nothing', 'INVALID_INPUT', undefined],
    ['null', 'INVALID_INPUT', 'null'],
    ['an empty object', 'INVALID_INPUT', '{}'],
    ['a list', 'INVALID_INPUT', '[[[[]]]]'],
  ]
  return [
    ...withBody.flatMap((endpoint) =>
      bodies
        .filter((one) => isWrong(endpoint, one))
        .map(([what, code, body]) => {
          const { body: _none, ...knock } = knockAt(endpoint, { params }, as)
          return { what: `${endpoint.name}: ${what}`, code, knock: { ...knock, ...(body && { body }) } }
        }),
    ),
    ...endpoints
      .filter((endpoint) => endpoint.path.includes('{'))
      .map((endpoint) => ({
        what: `${endpoint.name}: an id that is none`,
        code: 'INVALID_INPUT' as const,
        knock: knockAt(
          endpoint,
          { params: Object.fromEntries(Object.keys(params).map((name) => [name, "'%20OR%201=1"])) },
          as,
        ),
      })),
    ...endpoints.filter(isCommand).flatMap((endpoint) => withBadHeaders(endpoint, params, stage)),
    ...(ownsUnknown ? nowhere(as) : []),
  ]
}

const nowhere = (as: Somebody): Refused[] => [
  ...['/', '/v1', '/v1/nothing', '/v2/trips', '/v1/trips/mine/of/others', '/.env', '/openapi.yaml'].map(
    (path) => ({
      what: `GET ${path}`,
      code: 'ROUTE_UNKNOWN' as const,
      knock: { method: 'GET', path, as },
    }),
  ),
  ...(['PUT', 'PATCH', 'DELETE'] as const).map((method) => ({
    what: `${method} /v1/trips`,
    code: 'ROUTE_UNKNOWN' as const,
    knock: { method, path: '/v1/trips', as },
  })),
]

function withBadHeaders(
  endpoint: (typeof endpoints)[number],
  params: Record<string, string>,
  stage: Stage,
): Refused[] {
  const { headers, ...knock } = knockAt(endpoint, { params, body: {} }, stage.people.traveller)
  return [
    {
      what: `${endpoint.name}: a version that is none`,
      code: 'MALFORMED_REQUEST',
      knock: { ...knock, headers: { ...headers, 'contract-version': 'new' } },
    },
  ]
}

/** A command without a proper key, and one whose place, reason or days aren't there. */
export function badCommands({ people, tripId, home }: Stage): Refused[] {
  const { trip } = contract
  const { secretary, neighbour } = people
  const archive = knockAt(trip.archiveTrip, { params: { tripId } }, secretary)
  const filing = {
    ...{ tripId: newId('trip'), destination: { regionCode: '460203' }, reason: 'winter' },
    ...{ leaveOn: '2000-01-01', phone: '19900000001' },
  }
  const file = (change: object) => knockAt(trip.fileTrip, { body: { ...filing, ...change } }, neighbour)
  const { 'idempotency-key': _key, ...keyless } = archive.headers ?? {}
  return [
    { what: 'no key', code: 'IDEMPOTENCY_KEY_MISSING', knock: { ...archive, headers: keyless } },
    {
      what: 'a key that is none',
      code: 'IDEMPOTENCY_KEY_MISSING',
      knock: { ...archive, headers: { ...keyless, 'idempotency-key': 'short' } },
    },
    { what: 'a step out of turn', code: 'TRIP_STEP_NOT_POSSIBLE', knock: archive },
    { what: 'long ago', code: 'DATES_IMPOSSIBLE', knock: file({}) },
    { what: 'no such place', code: 'REGION_UNKNOWN', knock: file({ destination: { regionCode: '999999' } }) },
    { what: 'no such reason', code: 'REASON_UNKNOWN', knock: file({ reason: 'holiday' }) },
    { what: 'no such phone', code: 'INVALID_INPUT', knock: file({ phone: '110' }) },
    {
      what: 'a second open trip',
      code: 'TRIP_ALREADY_OPEN',
      knock: { ...file({ leaveOn: soon() }), as: people.traveller },
    },
    {
      what: 'routed to no station',
      code: 'NOT_FOUND',
      knock: knockAt(
        trip.routeTrip,
        { params: { tripId }, body: { stationId: newId('station') } },
        secretary,
      ),
    },
    {
      what: 'no such organisation',
      code: 'NOT_FOUND',
      knock: knockAt(contract.org.readOrg, { params: { orgId: newId('org') } }, secretary),
    },
    {
      what: 'a cursor of another list',
      code: 'MALFORMED_REQUEST',
      knock: knockAt(
        trip.listWaitingTrips,
        {
          query: `orgId=${home.branch}&cursor=${Buffer.from('{"waitingPk":"ORG#x"}').toString('base64url')}`,
        },
        secretary,
      ),
    },
  ]
}

const soon = () => new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
