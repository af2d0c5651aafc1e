import { type Ask, rows as reading } from '../visibility/calls'
import { type Name, names } from '../visibility/people'
import type { Ground } from './ground'

/** How an endpoint is called rightly, and by whom; everybody else is to be refused. */
export interface Call {
  ask: (stage: Ground) => Ask
  /** `own`: it is about nobody but the caller, whoever that is. */
  may: readonly Name[] | 'own'
}

export const originSide = ['secretary', 'townWorker'] as const
export const ofBranch = ['secretary', 'townWorker', 'officer'] as const
export const above = ['townWorker', 'officer'] as const
export const hosts = ['otherHost', 'placedSecretary'] as const
export const inside = [
  ...(['member', 'fellow', 'tripsDelegate', 'dataDelegate', 'secretary', 'otherSecretary'] as const),
  ...(['townWorker', 'officer', 'auditor', 'communityWorker', 'otherCommunityWorker', 'resident'] as const),
  'ownSecretary' as const,
]
/** Whoever works for an organisation, of whichever county, and so has one of their own to ask about. */
export const workers = [
  ...(['secretary', 'otherSecretary', 'townWorker', 'officer', 'placedSecretary', 'aboveHost'] as const),
  ...(['southOfficer', 'southWorker', 'farSecretary', 'farWorker', 'farOfficer', 'ownSecretary'] as const),
]
/** Whoever belongs to a county or acts in it, and so has one to ask about. */
export const insiders = names.filter((name) => name !== 'unbound' && name !== 'office')
/** Each in their own county. */
export const officers = ['officer', 'southOfficer', 'farOfficer'] as const
export const nobody: readonly Name[] = []

export const own = (ask: Call['ask'] = () => ({})): Call => ({ ask, may: 'own' })
/** As the visibility proof asks it first. */
export const asRead = (name: string, may: Call['may']): Record<string, Call> => ({
  [name]: {
    may,
    ask: (stage) => {
      const row = reading[name]
      return (row && 'asks' in row && row.asks(stage)[0]) || {}
    },
  },
})
export const member =
  (body?: object): Call['ask'] =>
  ({ memberId }) => ({ params: { memberId }, ...(body && { body }) })
export const trip =
  (body?: object): Call['ask'] =>
  ({ tripIds }) => ({ params: { tripId: tripIds[0] }, ...(body && { body }) })
export const branch =
  (body?: (stage: Ground) => object): Call['ask'] =>
  (stage) => ({ params: { orgId: stage.home.branch }, ...(body && { body: body(stage) }) })
export const placed =
  (body?: object): Call['ask'] =>
  ({ places }) => ({ params: { placeId: places.compound }, ...(body && { body }) })
export const imported =
  (body?: object): Call['ask'] =>
  ({ importId }) => ({ params: { importId }, ...(body && { body }) })
export const guessed = (params: Record<string, string>, body?: object): Call['ask'] => {
  return () => ({ params, ...(body && { body }) })
}
export const tick = ({ sweepId, home, memberId }: Ground) => ({ sweepId, orgId: home.branch, memberId })
export const decided = { approvedBy: '云岭县委组织部' }
export const consent = ({ memberId }: Ground) => ({
  body: { memberId, kind: 'notice', version: 1, how: 'spoken' },
})
export const delegation = ({ memberId, people }: Ground) => ({
  params: { memberId, delegationId: people.tripsDelegate.actingAs ?? '' },
})
