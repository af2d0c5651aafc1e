import type { Body } from '@shared/endpoint'
import type { OrgNameInTree } from '@shared/org/views'
import type { Station } from '@shared/station/schema'
import type { routeTrip } from '@shared/trip/contract'

/** Whom the branch is about to ask to take the member in; `origin`: nobody, it keeps in touch itself. */
export type Asked =
  | { is: 'station'; station: Station }
  | { is: 'branch'; org: OrgNameInTree }
  | { is: 'outside'; orgName: string; orgPhone: string }
  | { is: 'origin' }

/** What is sent to route the trip there. @param moves whether they are with a host, which is to know that they go. */
export function bodyOf(
  asked: Exclude<Asked, { is: 'origin' }>,
  moves: { moves?: boolean | undefined },
): Body<typeof routeTrip> {
  if (asked.is === 'station') return { stationId: asked.station.stationId, ...moves }
  if (asked.is === 'branch') return { orgId: asked.org.orgId, ...moves }
  const { orgName, orgPhone } = asked
  return { outside: { orgName, ...(orgPhone !== '' && { orgPhone }) }, ...moves }
}

/** The question before: what will happen, and who sees what. */
export function questionOf(asked: Asked, name: string): { title: string; message: string; yes: string } {
  switch (asked.is) {
    case 'station':
      return {
        title: `请${asked.station.name}接待${name}？`,
        message: `他们会看到${name}的姓名、电话、去做什么和日期。`,
        yes: '就选这个',
      }
    case 'branch':
      return {
        title: `请${asked.org.name}接收${name}？`,
        message: `那里的书记会看到${name}的姓名、电话和日期，打电话接上。`,
        yes: '就选这个',
      }
    case 'outside':
      return {
        title: `和${asked.orgName}对接？`,
        message: `他们不在系统里，现在什么也看不到。接下来发对接函，或者打电话问。`,
        yes: '就选这个',
      }
    case 'origin':
      return {
        title: '由本支部直接联系？',
        message: `${name}在外期间由本支部联系。以后还可以再安排驿站。`,
        yes: '由本支部联系',
      }
  }
}
