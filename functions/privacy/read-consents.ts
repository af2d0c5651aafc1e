import { readConsents } from '@shared/privacy/contract'
import { handle } from '../http/handle'
import { listConsentChanges, standing } from './consent.store'
import { whoseOf } from './whose'

/** What somebody has agreed to, and whether it stands. */
export const handler = handle(readConsents, async (request) => {
  const { subjectId, about } = await whoseOf(request, request.query.memberId)
  request.authorise(about)
  const history = await listConsentChanges(subjectId)
  return { status: 200, body: { ...standing(history), history } }
})
