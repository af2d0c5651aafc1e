import type { Sight } from '@shared/access/visibility'
import type { InflowId } from '@shared/ids'
import type { Sealed } from '@shared/sealed'
import { listInflowOf } from '../../inflow/door'
import type { DraftContact, Drafts } from '../draft'
import { listedIn, orgNames } from '../names'
import { sightOfOrg } from './sight-of-org'

const lookFields = { phone: 'mobile', address: 'awayAddress' } as const

const contact = (id: InflowId, field: 'phone' | 'address', sealed: Sealed, sight: Sight): DraftContact => ({
  ...{ field, sealed, sight, where: { id, field } },
  look: { memberId: id, field: lookFields[field] },
})

/** Those who have come from elsewhere; whoever has registered themselves reads who took out their number. */
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
        ...(phone ? [contact(id, 'phone', phone, sight)] : []),
        ...(address ? [contact(id, 'address', address, sight)] : []),
      ],
    }))
  }
}
