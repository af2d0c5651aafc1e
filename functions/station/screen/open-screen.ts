import { randomBytes } from 'node:crypto'
import { makeSecretCode } from '@shared/secret-code'
import { pairingLink } from '@shared/station/screen'
import { openScreen } from '@shared/station/screen-contract'
import { environment } from '../../environment'
import { handlePublic } from '../../http/handle-public'
import { openScreen as open } from './screen.store'

/** Opens a code for a screen to show. How many a second, API Gateway bounds. */
export const handler = handlePublic(openScreen, async ({ body, now, newId }) => {
  const [screenId, secret] = [newId('screen'), randomBytes(32).toString('base64url')]
  const code = makeSecretCode(randomBytes(8))
  const { until } = await open({ screenId, secret, code, browser: body.browser, now })
  const link = pairingLink(environment.SCAN_PREFIX, code)
  return { status: 201, body: { screenId, secret, code, link, expiresAt: until, serverTime: now } }
})
