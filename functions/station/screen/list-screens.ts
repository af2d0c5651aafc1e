import { listScreens } from '@shared/station/screen-contract'
import { environment } from '../../environment'
import { handle } from '../../http/handle'
import { listConnected } from './screen.store'

/** The screens that show the caller's station's code. */
export const handler = handle(listScreens, async ({ params, now, authorise }) => {
  authorise({ kind: 'station', stationId: params.stationId })
  const connected = await listConnected(params.stationId, now)
  const screens = connected.flatMap(({ connectedAt, ...screen }) =>
    connectedAt ? [{ ...screen, connectedAt }] : [],
  )
  return { status: 200, body: { address: environment.SCREEN_ADDRESS, screens } }
})
