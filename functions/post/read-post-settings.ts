import { can } from '@shared/access/can'
import { readPostSettings } from '@shared/post/contract'
import { postKindOf } from '@shared/post/kinds'
import { kindsOf } from '@shared/post/settings'
import { handle } from '../http/handle'
import { getPostSettings } from './settings.store'

/** The posts as the county of whoever asks has them, those out of use as well. */
export const handler = handle(readPostSettings, async ({ person, as, county, tree, authorise, refuse }) => {
  if (!county) return refuse('NOT_ALLOWED')
  const { countyId, rootOrgId } = county
  authorise({ kind: 'org', orgId: rootOrgId })
  const settings = await getPostSettings(countyId)
  const kinds = kindsOf(settings).map(({ own, code, ...kind }) => {
    const seeded = own ? undefined : postKindOf(code)?.name
    return { ...kind, code, ...(seeded !== undefined && { seeded }) }
  })
  const mayChange = can(person, as, 'post.changeSettings', { kind: 'county', countyId }, tree)
  const { version, unitSheet } = settings
  return { status: 200, body: { version, mayChange, kinds, unitSheet } }
})
