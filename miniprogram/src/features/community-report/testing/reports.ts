import type { Output } from '@shared/endpoint'
import type { listCommunityReports, listOwnCommunityReports } from '@shared/community-report/contract'
import { instant } from '@shared/time'
import { testId } from '@/testing/people'

const said = {
  ...{ skills: ['medical'], speciality: '推拿', takes: ['care'], freeAt: ['weekend_day'] },
  filedAt: instant(Date.parse('2026-11-21T02:00:00.000Z')),
}
export const introduction = { text: '我们在三楼，有事随时来', phone: '0898-8000000' }

/** One of one's own, as the member reads it. */
export const ownReport = (
  more: Partial<Output<typeof listOwnCommunityReports>['reports'][number]> = {},
): Output<typeof listOwnCommunityReports>['reports'][number] => ({
  ...{ inServiceId: testId('inService', 1), version: 1, state: 'waiting', ...said },
  ...{ placeId: testId('place', 2), place: ['向阳小区', '柳岸社区'], orgName: '柳岸社区党委' },
  ...more,
})

/** The same, as whoever answers for the place reads it. */
export const reportThere = (
  more: Partial<Output<typeof listCommunityReports>['reports'][number]> = {},
): Output<typeof listCommunityReports>['reports'][number] => ({
  ...{ inServiceId: testId('inService', 1), version: 1, state: 'waiting', ...said },
  ...{ placeId: testId('place', 2), place: '向阳小区' },
  ...{ name: '林秀兰', orgName: '柳树湾村党支部', phone: '199****2121', listedBefore: false },
  ...more,
})
