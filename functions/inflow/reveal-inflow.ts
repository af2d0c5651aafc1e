import { grantOf, nameOfActing } from '@shared/access/person'
import type { Sight } from '@shared/access/visibility'
import type { InflowMember } from '@shared/inflow/inflow'
import { isWithStation } from '@shared/inflow/rules'
import { revealInflow } from '@shared/inflow/reveal-contract'
import { command } from '../http/command'
import { handle, type Request } from '../http/handle'
import { stillShows } from '../http/still-shows'
import { lookPart } from '../privacy/door'
import { getStation } from '../station/door'
import { openText } from '../vault/box'
import { subjectOf } from './change'
import { getInflow } from './inflow.store'
import { originPhoneId } from './told'
import { sightsOf } from './view-card'

type Asked = Request<typeof revealInflow>

/** The task at hand, when no reason is written: it stands in what the person reads. */
const taskOf = (one: InflowMember) => (isWithStation(one) ? '核实登记' : '日常联系')

/** As whom, in words that the person understands. */
async function nameOfOffice({ as, tree }: Asked): Promise<string> {
  const grant = grantOf(as)
  const station = grant?.stationId && (await getStation(grant.stationId))
  return (station && station.name) ?? (grant && tree.get(grant.orgId)?.name) ?? ''
}

/** The line that the person reads; their own look leaves none. @throws Refusal REASON_NEEDED. */
async function lookOf(one: InflowMember, request: Asked, sight: Sight) {
  const { body, person, as, county, now, requestId, refuse } = request
  if (as === 'self') return []
  if (sight === 'explained' && !body.reason) return refuse('REASON_NEEDED')
  return [
    lookPart(
      {
        ...{ memberId: one.inflowId, at: now, requestId, field: body.field },
        ...{ reason: body.reason ?? taskOf(one), accountId: person.accountId },
        ...{ actingAs: nameOfActing(as), by: await nameOfOffice(request) },
      },
      county,
    ),
  ]
}

function boxOf(one: InflowMember, field: Asked['body']['field']) {
  const { inflowId: id } = one
  if (field === 'mobile') return { sealed: one.phone, where: { id, field: 'phone' } } as const
  if (field === 'awayAddress') return { sealed: one.address, where: { id, field: 'address' } } as const
  return { sealed: one.home.contactPhone, where: { id: originPhoneId(id), field: 'phone' } } as const
}

/** Shows a contact to whom it is shown, after the line has been written that the person can read. */
export const handler = handle(revealInflow, async (request) => {
  const { params, body, person, as, tree, now, authorise, refuse } = request
  const one = (await getInflow(params.inflowId)) ?? refuse('NOT_FOUND')
  authorise(subjectOf(one))
  const like = body.field === 'originPhone' ? 'awayAddress' : body.field
  const sight = sightsOf(one, { person, as, tree })(like)
  if (sight !== 'reveal' && sight !== 'explained') return refuse('NOT_ALLOWED')
  const { sealed, where } = boxOf(one, body.field)
  const box = sealed ?? refuse('NOTHING_TO_REVEAL')
  const looked = await command(revealInflow, request, async () => ({
    receipt: { id: one.inflowId, version: one.version, state: one.state, at: now },
    parts: await lookOf(one, request, sight),
  }))
  stillShows(looked, now)
  return { status: 200, body: { field: body.field, value: await openText(box, where) } }
})
