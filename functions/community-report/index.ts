import { contract } from '@shared/contract'
import { route } from '../http/route'

const { communityReport } = contract

export const handler = route([
  [communityReport.fileCommunityReport, () => import('./file-community-report')],
  [communityReport.changeCommunityReport, () => import('./change-community-report')],
  [communityReport.endCommunityReport, () => import('./end-community-report')],
  [communityReport.listOwnCommunityReports, () => import('./list-own-community-reports')],
  [communityReport.listCommunityReports, () => import('./list-community-reports')],
  [communityReport.confirmCommunityReport, () => import('./confirm-community-report')],
  [communityReport.putUnitReport, () => import('./put-unit-report')],
  [communityReport.listUnitReports, () => import('./list-unit-reports')],
])
