import { can } from '@shared/access/can'
import { readPlace } from '@shared/community/contract'
import { handle } from '../http/handle'
import { knownPlace } from './known-place'
import { viewPlace } from './view-place'

/** A place, where it lies, and who answers for it. */
export const handler = handle(readPlace, async ({ params, person, as, tree, authorise, refuse }) => {
  const known = (await knownPlace(params.placeId, tree)) ?? refuse('NOT_FOUND')
  const { line, responsible } = known
  const subject = { kind: 'org', orgId: responsible.orgId } as const
  authorise(subject)
  return {
    status: 200,
    body: viewPlace(line, responsible, can(person, as, 'place.change', subject, tree)),
  }
})
