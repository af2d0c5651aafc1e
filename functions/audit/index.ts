import { contract } from '@shared/contract'
import { route } from '../http/route'

const { readAudit } = contract.audit

export const handler = route([[readAudit, () => import('./read-audit')]])
