import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Trip } from '@shared/trip/trip'
import { type Part, part } from '../writes/part'
import { HostNewsEntity, hostNewsOf } from './host-news.entity'

/** The parts by which what hosts outside are to be told follows a change of the trip; none where it stays as it was. */
export function hostNewsParts(before: Trip | undefined, after: Trip): Part[] {
  const [was, is] = [before && hostNewsOf(before), hostNewsOf(after)]
  if (JSON.stringify(was) === JSON.stringify(is)) return []
  return is
    ? [part(HostNewsEntity.build(PutTransaction).item(is))]
    : [part(HostNewsEntity.build(DeleteTransaction).key({ tripId: after.tripId }))]
}
