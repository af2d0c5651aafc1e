import { BatchGetRequest } from 'dynamodb-toolbox/entity/actions/batchGet'
import type { MemberId } from '@shared/ids'
import { BindingEntity } from './binding.entity'

/** Asks whether a member is bound to an account; for batches. */
export const boundRequest = (memberId: MemberId) => BindingEntity.build(BatchGetRequest).key({ memberId })
