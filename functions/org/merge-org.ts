import { mergeOrg } from '@shared/org/contract'
import { rearrange } from '@shared/org/rules'
import { handle } from '../http/handle'
import { changeTree } from './change-tree'
import { mergeJobPart } from './merge-job.store'

/** Merges an organisation into another: its id leads there from then on, and its members are rewritten by and by. */
export const handler = handle(mergeOrg, async (request) => {
  const { params, body } = request
  const { orgId } = params
  const receipt = await changeTree(mergeOrg, request, ({ nodes, countyId, today, authorise }) => {
    authorise({ kind: 'org', orgId })
    authorise({ kind: 'org', orgId: body.into })
    const { into, approvedBy, effectiveOn: on = today } = body
    const node = rearrange(nodes, orgId, { kind: 'merge', on, approvedBy, into }, today)
    return {
      node,
      fact: { type: 'org.merged', to: into, effectiveOn: on, approvedBy },
      tell: [orgId, into],
      also: [mergeJobPart(countyId, orgId, on)],
    }
  })
  return { status: 200, body: receipt }
})
