import { BatchGetRequest } from 'dynamodb-toolbox/entity/actions/batchGet'
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import type { ErrorCode } from '@shared/errors'
import type { MemberId } from '@shared/ids'
import { type Part, part } from '../writes/part'
import { OpenTripEntity } from './trip.entity'

/** Asks whether a member has an open trip; for batches. */
export const openTripRequest = (memberId: MemberId) => OpenTripEntity.build(BatchGetRequest).key({ memberId })

/** The part that refuses with a code when the member has an open trip. */
export const noOpenTripPart = (memberId: MemberId, otherwise: ErrorCode): Part =>
  part(
    OpenTripEntity.build(ConditionCheck).key({ memberId }).condition({ attr: 'memberId', exists: false }),
    otherwise,
  )
