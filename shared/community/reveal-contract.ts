import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'

/**
 * Opens the number of somebody in service who has reported to the community or the compound that the caller works
 * for: docs/rules.md#who-sees-what. Who is on the county's roster reads it under 谁看过我的信息; of everybody else the
 * log keeps it.
 *
 * A Lambda of its own: the only one of the communities' that may open what is sealed.
 */
export const revealInService = defineEndpoint({
  name: 'revealInService',
  method: 'POST',
  path: '/v1/in-service-members/{inServiceId}/reveal',
  action: 'inService.reveal',
  delivery: 'online',
  version: 1,
  params: v.object({ inServiceId: idOf('inService') }),
  status: 200,
  output: v.object({ phone: v.string() }),
  errors: ['NOTHING_TO_REVEAL', 'REVEAL_OVER'],
})
