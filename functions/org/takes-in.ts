import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import type { CountyId, OrgId } from '@shared/ids'
import { type Part, part } from '../writes/part'
import { OrgNodeEntity } from './org.entity'

/** The part that makes sure that an organisation still takes people in when they come to it: nobody has closed it meanwhile. */
export const takesInPart = (countyId: CountyId, orgId: OrgId): Part =>
  part(
    OrgNodeEntity.build(ConditionCheck)
      .key({ countyId, orgId })
      .condition({
        and: [
          { attr: 'orgId', exists: true },
          { attr: 'node.closedOn', exists: false },
          { attr: 'node.mergedInto', exists: false },
          // Nor is about to.
          { not: { attr: 'node.planned.kind', beginsWith: 'close' } },
        ],
      }),
    'ORG_TAKES_NO_MEMBERS',
  )
