import { contract } from '@shared/contract'
import { route } from '../http/route'

const { org } = contract

export const handler = route([
  [org.readOrg, () => import('./read-org')],
  [org.listOrgs, () => import('./list-orgs')],
  [org.readTree, () => import('./read-tree')],
  [org.readOrgHistory, () => import('./read-org-history')],
  [org.createOrg, () => import('./create-org')],
  [org.changeOrg, () => import('./change-org')],
  [org.moveOrg, () => import('./move-org')],
  [org.mergeOrg, () => import('./merge-org')],
  [org.closeOrg, () => import('./close-org')],
  [org.takeBackOrgChange, () => import('./take-back-org-change')],
])
