import type { Action } from '@shared/access/actions'
import { type ActingAs, actingAs, type Person } from '@shared/access/person'
import type { CountyId } from '@shared/ids'
import { type Endpoint, headers } from '@shared/endpoint'
import type { County } from '@shared/county/county'
import { Refusal } from '@shared/errors'
import type { OrgTree } from '@shared/org/tree'
import { dayOf, type Instant } from '@shared/time'
import { personOfToken } from '../account/door'
import { readCountyWithTree } from '../org/door'
import { afterMerges } from './after-merges'
import type { HttpEvent } from './request-event'

/** Who is calling, as whom, and the organisations of the county they act in. */
export interface Caller {
  person: Person
  as: ActingAs
  /** From a computer that their phone let in, not from the phone itself. */
  onDesk: boolean
  tree: OrgTree
  /** The county they act in; a resident who has only logged in is in none yet. */
  county: County | undefined
}

const bearer = (event: HttpEvent): string | undefined =>
  /^Bearer ([\w-]{20,100})$/.exec(event.headers[headers.session] ?? '')?.[1]

/** The session's token as the phone sent it. @throws Refusal NOT_SIGNED_IN. */
export function sessionToken(event: HttpEvent): string {
  const token = bearer(event)
  if (!token) throw new Refusal('NOT_SIGNED_IN')
  return token
}

function countyOf({ member, inflow, resident }: Person, as: ActingAs): CountyId | undefined {
  if (as === 'self') return (member ?? inflow ?? resident)?.countyId
  return as === 'resident' ? resident?.countyId : as.countyId
}

/** What anybody may who is signed in, whatever they act as: seeing who they are, and leaving. */
const underNoRole: readonly Action[] = ['me.read', 'session.close']

/**
 * @throws Refusal NOT_SIGNED_IN; NOT_ALLOWED when the grant to act under isn't theirs or has ended, or isn't the one
 *   that a computer was let in under; PHONE_NEEDED when a computer calls what is for a phone alone.
 */
export async function authenticate(
  { action, phoneOnly }: Pick<Endpoint, 'action' | 'phoneOnly'>,
  event: HttpEvent,
  now: Instant,
): Promise<Caller> {
  const found = await personOfToken(sessionToken(event), now)
  if (!found) throw new Refusal('NOT_SIGNED_IN')
  const { person, deskAs } = found
  const onDesk = deskAs !== undefined
  if (onDesk && phoneOnly) throw new Refusal('PHONE_NEEDED')
  const named = event.headers[headers.actingAs] ?? 'self'
  const isBoundElsewhere = onDesk && named !== deskAs && !underNoRole.includes(action)
  const as = actingAs(person, named, now, dayOf(now))
  if (!as || isBoundElsewhere) throw new Refusal('NOT_ALLOWED')
  const countyId = countyOf(person, as)
  if (!countyId) return { person, as, onDesk, tree: new Map(), county: undefined }
  const { county, tree } = await readCountyWithTree(countyId)
  return { ...afterMerges(person, as, tree), onDesk, county, tree }
}
