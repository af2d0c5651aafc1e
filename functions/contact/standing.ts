import type { Action } from '@shared/access/actions'
import { can, type Subject } from '@shared/access/can'
import { isId } from '@shared/ids'
import { openTripSubject } from '../trip/door'
import type { KnownPerson } from './person'
import type { Reader } from './view-contact'

/**
 * Somebody as `can()` knows them: by the roster, or, for whoever has nothing to do with that, by their open trip, which
 * says who hosts them; who is from elsewhere, by their registration.
 */
export async function standingTo(
  { memberId, subject }: KnownPerson,
  action: Action,
  reader: Reader,
): Promise<Subject> {
  if (isId('inflow', memberId) || can(reader.person, reader.as, action, subject, reader.tree)) return subject
  return (await openTripSubject(memberId)) ?? subject
}
