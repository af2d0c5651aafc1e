import { contract } from '@shared/contract'
import { handlePublic } from '../http/handle-public'
import { describe } from './describe'

export const handler = handlePublic(contract.openapi.describeApi, () =>
  Promise.resolve({ status: 200, body: describe(contract) }),
)
