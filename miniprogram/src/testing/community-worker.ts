import type { Me } from '@shared/account/schema'
import { host, testId } from './people'

/** Works in 柳岸社区, no member of this county. */
export const communityWorker: Me = {
  ...host,
  accountId: testId('account', 12),
  grants: [
    {
      ...{ grantId: testId('grant', 12), role: 'community_worker', orgId: testId('org', 12) },
      ...{ orgName: '柳岸社区党委', countyName: '云溪县', practice: false },
      ...{ placeId: testId('place', 1), placeName: '柳岸社区' },
    },
  ],
}
