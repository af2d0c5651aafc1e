import { listAway, readAwayFigures } from '@shared/trip/contract'
import { useGrant } from '@/lib/acting-as'
import { useIdParam } from '@/lib/use-id-param'
import { useList } from '@/lib/use-list'
import { useRead } from '@/lib/use-read'

/** Which organisation the page is about: the one named, or one's own. Undefined for whoever works for none. */
export function useAwayOrg() {
  const grant = useGrant()
  const named = useIdParam('org', 'orgId')
  const works = grant !== undefined && grant.stationId === undefined && grant.placeId === undefined
  return { orgId: works ? (named ?? grant.orgId) : undefined, isOwn: named === undefined }
}

/**
 * Who is away, of those for whom an organisation acts itself, and the figures of what lies below it. The list is asked
 * for where its reader may have it: the county's department has figures alone.
 * @param which those alone who are to be looked at, or to be registered
 */
export function useAway(which?: 'review' | 'register') {
  const { orgId, isOwn } = useAwayOrg()
  const figures = useRead(readAwayFigures, orgId && { query: { orgId } })
  const mayList = isOwn || figures.data?.mayList === true
  const list = useList(
    listAway,
    (cursor) =>
      orgId && mayList ? { query: { orgId, ...(which && { which }), ...(cursor && { cursor }) } } : undefined,
    ({ trips }) => trips,
  )
  return { orgId, isOwn, figures, list, mayList }
}
