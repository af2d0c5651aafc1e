import { openLetter } from '@shared/letter/contract'
import { isTheirs } from '@shared/letter/rules'
import { dayOf } from '@shared/time'
import { isNewsFor } from '@shared/trip/host-news'
import { command } from '../http/command'
import { handle, type Request } from '../http/handle'
import { readCountyWithTree } from '../org/door'
import { hostKnowsParts } from '../trip/door'
import { isStillFor } from '@shared/letter/belongs'
import { findOpened, type Opened } from './opened'
import { viewOpened } from './view-opened'

type Asked = Request<typeof openLetter>

/** Who took the member in opens it for good, also when the trip is over; anybody else while it is good. */
const takesIn = ({ letter }: Opened, { person }: Asked): boolean =>
  letter.state === 'acknowledged' && isTheirs(letter, person.accountId)

/** They read what was to be told them: nobody need call them about it. What another host is to be told stays. */
const noteRead = (request: Asked) =>
  command(openLetter, request, async () => {
    const { trip, letter } = await findOpened(request.body.token)
    const { newId, now } = request
    return {
      receipt: { id: trip.tripId, version: trip.version, state: trip.state, at: now },
      parts: hostKnowsParts(trip, 'read', {
        ...{ host: letter.toOrgName, side: 'host', eventId: newId('event'), now },
      }),
    }
  })

/** What a code opens. */
export const handler = handle(openLetter, async (request) => {
  const { body, person, now, authorise, refuse } = request
  authorise({ kind: 'nothing' })
  const opened = await findOpened(body.token)
  const isHost = takesIn(opened, request)
  if (!isHost && !isStillFor(opened.trip, opened.letter, dayOf(now))) return refuse('LETTER_OVER')
  const { tree } = await readCountyWithTree(opened.letter.countyId)
  if (isHost && isNewsFor(opened.trip, opened.letter.toOrgName)) await noteRead(request)
  return { status: 200, body: viewOpened(opened, person.accountId, tree, dayOf(now)) }
})
