import type { MemberId, OrgId, StationId } from '@shared/ids'
import type { OrgNode } from '@shared/org/tree'
import type { CountyPlan } from './plan'

/** Who somebody is when they do something. */
export interface Agent {
  accountId: string
  /** `self`, or the id of their grant. */
  actingAs: string
}

/** What a trip needs to know of all counties. */
export interface World {
  org(orgId: OrgId): OrgNode | undefined
  /** Who acts for a member, an organisation or a station; nobody does for some. */
  agentOf(id: MemberId | OrgId | StationId | undefined): Agent | undefined
}

export function worldOf(plans: readonly CountyPlan[]): World {
  const orgs = new Map(plans.flatMap((plan) => plan.orgs).map((org) => [org.orgId, org]))
  const agents = new Map(
    plans.flatMap((plan) =>
      plan.accounts.flatMap(({ accountId, member, grants }): [string, Agent][] => [
        ...(member ? [[member.memberId, { accountId, actingAs: 'self' }] satisfies [string, Agent]] : []),
        ...grants.map(({ grantId, orgId, stationId }): [string, Agent] => [
          stationId ?? orgId,
          { accountId, actingAs: grantId },
        ]),
      ]),
    ),
  )
  return {
    org: (orgId) => orgs.get(orgId),
    agentOf: (id) => (id === undefined ? undefined : agents.get(id)),
  }
}
