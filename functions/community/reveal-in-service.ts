import { grantOf, nameOfActing } from '@shared/access/person'
import { relationsOf } from '@shared/access/relations'
import { sightOf, viewerOf } from '@shared/access/visibility'
import { revealInService } from '@shared/community/reveal-contract'
import type { InServiceMember } from '@shared/community/schema'
import { command } from '../http/command'
import { handle, type Request } from '../http/handle'
import { stillShows } from '../http/still-shows'
import { lookPart } from '../privacy/door'
import { openText } from '../vault/box'
import { type KnownPlace, knownPlace, placeSubject } from './known-place'
import { linkedMember } from './linked-member'
import { getInServiceMember } from './people.store'

type Asked = Request<typeof revealInService>

/** Whom the community's own list has, or whose report it has confirmed. One that waits or is over opens nothing. */
const isThere = ({ report }: InServiceMember) => report === undefined || report.state === 'confirmed'

/** The line that the member reads. Who is on no roster has nowhere to read it: then the log alone keeps it. */
async function lookOf(one: InServiceMember, { line, responsible }: KnownPlace, request: Asked) {
  const { person, as, county, now, requestId } = request
  const member = await linkedMember(one)
  if (!member) return []
  const place = line.find(({ placeId }) => placeId === grantOf(as)?.placeId)
  return [
    lookPart(
      {
        ...{ memberId: member.memberId, at: now, requestId, field: 'mobile', reason: '联系报到的在职党员' },
        ...{ accountId: person.accountId, actingAs: nameOfActing(as), by: place?.name ?? responsible.name },
      },
      county,
    ),
  ]
}

/** Shows the number to whom it is shown, after the line has been written. */
export const handler = handle(revealInService, async (request) => {
  const { params, person, as, tree, now, authorise, refuse } = request
  const one = (await getInServiceMember(params.inServiceId)) ?? refuse('NOT_FOUND')
  const known = (await knownPlace(one.placeId, tree)) ?? refuse('NOT_FOUND')
  const subject = placeSubject(known, tree)
  authorise(subject)
  if (sightOf('mobile', viewerOf(relationsOf(person, as, subject, tree))) !== 'reveal')
    return refuse('NOT_ALLOWED')
  const box = (isThere(one) && one.phone) || refuse('NOTHING_TO_REVEAL')
  const looked = await command(revealInService, request, async () => ({
    receipt: { id: one.inServiceId, version: one.version, state: 'reported', at: now },
    parts: await lookOf(one, known, request),
    isLogged: true,
  }))
  stillShows(looked, now)
  return { status: 200, body: { phone: await openText(box, { id: one.inServiceId, field: 'phone' }) } }
})
