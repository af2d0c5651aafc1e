import { readDelegationOffer } from '@shared/delegation/contract'
import { takesPlace } from '@shared/delegation/delegation'
import { handle } from '../http/handle'
import { findByCode, readLedger } from './delegation.store'
import { viewPrincipal } from './views'

/** What somebody who has been given a code is asked to take on, and for whom. */
export const handler = handle(readDelegationOffer, async ({ body, now, authorise, refuse }) => {
  authorise({ kind: 'nothing' })
  const found = (await findByCode(body.code, 'accept')) ?? refuse('DELEGATION_CODE_UNKNOWN')
  const { records } = await readLedger(found.memberId)
  const record = records.find((one) => one.delegationId === found.delegationId)
  const principal = record && takesPlace(record, now) && (await viewPrincipal(record))
  return { status: 200, body: principal || refuse('DELEGATION_CODE_UNKNOWN') }
})
