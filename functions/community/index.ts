import { contract } from '@shared/contract'
import { route } from '../http/route'

const { community } = contract

export const handler = route([
  [community.listTowns, () => import('./list-towns')],
  [community.listPlaces, () => import('./list-places')],
  [community.readPlace, () => import('./read-place')],
  [community.createPlace, () => import('./create-place')],
  [community.changePlace, () => import('./change-place')],
  [community.closePlace, () => import('./close-place')],
  [community.listAnchorHouseholds, () => import('./list-anchor-households')],
  [community.putAnchorHousehold, () => import('./put-anchor-household')],
  [community.listInServiceMembers, () => import('./list-in-service-members')],
  [community.countResidents, () => import('./count-residents')],
])
