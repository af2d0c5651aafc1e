export { type Place } from '@shared/community/schema'
export {
  getAnchorHousehold,
  getInServiceMember,
  listAnchorHouseholds,
  listInServiceMembers,
  saveAnchorHouseholdParts,
  saveInServiceMemberParts,
} from './people.store'
export { getHomes, saveHomesPart } from './homes.store'
export { type KnownPlace, knownPlace, placeSubject } from './known-place'
export { inCommunityOf, leaveCommunity } from './of-member'
export { getPlace, getPlaces, lineOfPlace, listPlaces, savePlaceParts } from './place.store'
export { townsOfCounty } from './towns'
