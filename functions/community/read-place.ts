import type { Action } from '@shared/access/actions'
import { can } from '@shared/access/can'
import { readPlace } from '@shared/community/contract'
import { handle } from '../http/handle'
import { knownPlace, placeSubject } from './known-place'
import { viewPlace } from './view-place'

/** A place, where it lies, who answers for it, and what the reader may do there. */
export const handler = handle(readPlace, async ({ params, person, as, tree, authorise, refuse }) => {
  const known = (await knownPlace(params.placeId, tree)) ?? refuse('NOT_FOUND')
  const { line, responsible } = known
  const subject = placeSubject(known, tree)
  authorise(subject)
  const may = (action: Action) => can(person, as, action, subject, tree)
  return {
    status: 200,
    body: {
      ...viewPlace(line, responsible),
      mayChange: may('place.change'),
      mayReadPeople: may('place.readPeople'),
      mayReportDeath: may('death.report'),
      mayRevealInService: may('inService.reveal'),
    },
  }
})
