import { whoAmI } from '@shared/account/contract'
import * as desks from '@shared/desk/contract'
import { giveGrant, revokeGrant } from '@shared/grant/contract'
import { aComputer, asAsked } from '../desk/testing/desks'
import { call, must, newKey } from './caller'
import { givenCounty, givenSomebody, newId } from './people'
import type { System } from './system'
import type { Through } from './walk-everything'

/** Calls every endpoint of the PC page's way in, and gives a role from there. */
export async function walkDesk(system: System, through: Through): Promise<void> {
  const county = await givenCounty()
  const worker = await givenSomebody(system, { role: { county, role: 'party_worker', orgId: county.town } })
  const member = await givenSomebody(system, { memberOf: { county, orgId: county.branch } })
  const open = () =>
    through(desks.openDeskTicket, 'nobody', () =>
      must(call(system.cloud.apiUrl, undefined, desks.openDeskTicket, { body: aComputer })),
    )
  const unwanted = { params: { ticketId: (await open()).ticketId } }
  await through(desks.refuseDeskTicket, 'worker', () => worker.do(desks.refuseDeskTicket, unwanted))

  const { ticketId, secret } = await open()
  const ticket = { params: { ticketId } }
  await through(desks.seeDeskTicket, 'worker', () => worker.do(desks.seeDeskTicket, ticket))
  const approval = { ...ticket, key: newKey() }
  await through(desks.approveDeskTicket, 'worker', () => worker.do(desks.approveDeskTicket, approval))
  await through(desks.approveDeskTicket, 'worker', () => worker.do(desks.approveDeskTicket, approval))
  const { session } = await through(desks.readDeskTicket, 'nobody', () =>
    must(call(system.cloud.apiUrl, undefined, desks.readDeskTicket, { ...ticket, body: { secret } })),
  )
  const { token = '', actingAs = '' } = session ?? {}
  const onDesk = { actingAs }
  await through(whoAmI, 'worker', () => must(call(system.cloud.apiUrl, token, whoAmI, onDesk)))

  const confirmationId = newId('confirmation')
  const body = {
    ...{ role: 'branch_secretary' as const, orgId: county.branch },
    memberId: member.member?.memberId ?? newId('member'),
  }
  const asked = { body: { confirmationId, for: giveGrant.name, call: asAsked<typeof giveGrant>({ body }) } }
  const { number } = await through(desks.askConfirmation, 'worker', () =>
    must(call(system.cloud.apiUrl, token, desks.askConfirmation, { ...onDesk, ...asked })),
  )
  await through(desks.listConfirmations, 'worker', () => worker.do(desks.listConfirmations, {}))
  const params = { confirmationId }
  await through(desks.confirm, 'worker', () => worker.do(desks.confirm, { params, body: { number } }))
  await through(desks.readConfirmation, 'worker', () =>
    must(call(system.cloud.apiUrl, token, desks.readConfirmation, { ...onDesk, params })),
  )
  const given = await through(giveGrant, 'worker', () =>
    must(call(system.cloud.apiUrl, token, giveGrant, { ...onDesk, body, confirmation: confirmationId })),
  )
  const toRevoke = { params: { grantId: given.id } }
  await through(desks.askConfirmation, 'worker', () =>
    must(
      call(system.cloud.apiUrl, token, desks.askConfirmation, {
        ...onDesk,
        body: { confirmationId: newId('confirmation'), for: revokeGrant.name, call: toRevoke },
      }),
    ),
  )
}
