export { type Place } from '@shared/community/schema'
export {
  getAnchorHousehold,
  getInServiceMember,
  listAnchorHouseholds,
  listInServiceMembers,
  saveAnchorHouseholdParts,
  saveInServiceMemberParts,
} from './people.store'
export { getPlace, lineOfPlace, listPlaces, savePlaceParts } from './place.store'
