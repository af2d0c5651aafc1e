import { type ActingAs, actingAs, type Person } from '@shared/access/person'
import type { CountyId } from '@shared/ids'
import { headers } from '@shared/endpoint'
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

function countyOf({ member, resident }: Person, as: ActingAs): CountyId | undefined {
  if (as === 'self') return (member ?? resident)?.countyId
  return as === 'resident' ? resident?.countyId : as.countyId
}

/** @throws Refusal NOT_SIGNED_IN; NOT_ALLOWED when the grant to act under isn't theirs or has ended. */
export async function authenticate(event: HttpEvent, now: Instant): Promise<Caller> {
  const found = await personOfToken(sessionToken(event), now)
  if (!found) throw new Refusal('NOT_SIGNED_IN')
  const { person, onDesk } = found
  const as = actingAs(person, event.headers[headers.actingAs] ?? 'self', now, dayOf(now))
  if (!as) throw new Refusal('NOT_ALLOWED')
  const countyId = countyOf(person, as)
  if (!countyId) return { person, as, onDesk, tree: new Map(), county: undefined }
  const { county, tree } = await readCountyWithTree(countyId)
  return { ...afterMerges(person, as, tree), onDesk, county, tree }
}
