import { listInflowOf } from '../../inflow/door'
import type { Drafts } from '../draft'
import { listedIn, orgNames } from '../names'
import { sightOfOrg } from './sight-of-org'

/** Those who have come from elsewhere. They have no account here that could read a line; the log says who took it out. */
export const inflow: Drafts = async function* (exporter) {
  const nameOf = orgNames(exporter)
  for (const { org, listed } of listedIn(exporter)) {
    const sight = sightOfOrg(org.orgId, exporter)
    const { members } = await listInflowOf(listed, undefined, Infinity)
    yield members.map(({ inflowId: id, name, home, cameOn, reason, phone, address }) => ({
      values: {
        ...{ name, home: home.place.join(''), homeOrg: home.orgName, cameOn, reason },
        branch: nameOf(org.orgId),
      },
      contacts: [
        ...(phone ? [{ field: 'phone', sealed: phone, sight, where: { id, field: 'phone' as const } }] : []),
        ...(address
          ? [{ field: 'address', sealed: address, sight, where: { id, field: 'address' as const } }]
          : []),
      ],
    }))
  }
}
