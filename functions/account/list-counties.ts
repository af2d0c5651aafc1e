import { listCounties } from '@shared/account/contract'
import { listCounties as list } from '../county/door'
import { handle } from '../http/handle'

/** The counties of this deployment, by name alone. */
export const handler = handle(listCounties, async ({ authorise }) => {
  authorise({ kind: 'nothing' })
  const counties = (await list()).map(({ countyId, name, practice }) => ({ countyId, name, practice }))
  return { status: 200, body: { counties } }
})
