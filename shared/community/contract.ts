import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { receiptSchema } from '../receipt'
import { daySchema } from '../time'
import { communityCodeSchema, placeKinds, placeNameSchema, townCodeSchema } from './schema'

const page = { cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))) }
const thisPlace = v.object({ placeId: idOf('place') })

const step = {
  method: 'POST',
  delivery: 'online',
  version: 1,
  status: 200,
  output: receiptSchema,
} as const

/** A place by name, as anybody may choose it. */
const placeNameInTreeSchema = v.object({
  placeId: idOf('place'),
  kind: openEnum(placeKinds),
  name: v.string(),
})
export type PlaceName = v.InferOutput<typeof placeNameInTreeSchema>

/** The towns of a county, by their nine digits. */
export const listTowns = defineEndpoint({
  name: 'listTowns',
  method: 'GET',
  path: '/v1/towns',
  action: 'place.list',
  delivery: 'online',
  version: 1,
  query: v.object({ countyId: idOf('county') }),
  status: 200,
  output: v.object({ towns: v.array(v.object({ code: v.string(), name: v.string() })) }),
  errors: [],
})

/**
 * The open places directly in a town, or in a place: names only, so that a resident can choose theirs.
 * Exactly one of `townCode` and `parentId`.
 */
export const listPlaces = defineEndpoint({
  name: 'listPlaces',
  method: 'GET',
  path: '/v1/places',
  action: 'place.list',
  delivery: 'online',
  version: 1,
  query: v.object({
    countyId: idOf('county'),
    townCode: v.optional(townCodeSchema),
    parentId: v.optional(idOf('place')),
    ...page,
  }),
  status: 200,
  output: v.object({ places: v.array(placeNameInTreeSchema), cursor: v.optional(v.string()) }),
  errors: [],
})

/** One place with those above it and who answers for it. */
export const readPlace = defineEndpoint({
  name: 'readPlace',
  method: 'GET',
  path: '/v1/places/{placeId}',
  action: 'place.read',
  delivery: 'online',
  version: 1,
  params: thisPlace,
  status: 200,
  output: v.object({
    place: v.object({
      ...placeNameInTreeSchema.entries,
      version: v.number(),
      townCode: v.optional(v.string()),
      code: v.optional(v.string()),
      closedOn: v.optional(daySchema),
      /** Its own, when it has one. */
      orgId: v.optional(idOf('org')),
    }),
    /** Nearest first. */
    above: v.array(placeNameInTreeSchema),
    /** Province, city, county and town, as far as known. */
    region: v.array(v.string()),
    responsible: v.object({ orgId: idOf('org'), name: v.string(), phone: v.optional(v.string()) }),
    mayChange: v.boolean(),
    /** Its residents' number, anchor households and in-service members. */
    mayReadPeople: v.optional(v.boolean()),
    /** To tell its branches that somebody has died. */
    mayReportDeath: v.optional(v.boolean()),
    /** To open the number of who has reported there as one in service. */
    mayRevealInService: v.optional(v.boolean()),
  }),
  errors: [],
})

/** A community stands in a town and names its organisation; a compound in a community, a building in a compound. */
export const createPlace = defineEndpoint({
  ...step,
  name: 'createPlace',
  path: '/v1/places',
  action: 'place.change',
  body: v.object({
    placeId: idOf('place'),
    kind: v.picklist(placeKinds),
    name: placeNameSchema,
    townCode: v.optional(townCodeSchema),
    code: v.optional(communityCodeSchema),
    parentId: v.optional(idOf('place')),
    orgId: v.optional(idOf('org')),
  }),
  status: 201,
  errors: ['PLACE_ID_TAKEN', 'PLACE_PARENT_WRONG', 'PLACE_CLOSED', 'TOWN_UNKNOWN', 'ORG_CLOSED'],
})

/** A new name, place above or organisation; `null` leaves it to the organisation of the place above. */
export const changePlace = defineEndpoint({
  ...step,
  name: 'changePlace',
  path: '/v1/places/{placeId}/change',
  action: 'place.change',
  params: thisPlace,
  body: v.partial(
    v.object({
      name: placeNameSchema,
      townCode: townCodeSchema,
      code: v.nullable(communityCodeSchema),
      parentId: idOf('place'),
      orgId: v.nullable(idOf('org')),
    }),
  ),
  errors: ['PLACE_PARENT_WRONG', 'PLACE_CLOSED', 'TOWN_UNKNOWN', 'ORG_CLOSED'],
})

/** Only one with nothing open in it. */
export const closePlace = defineEndpoint({
  ...step,
  name: 'closePlace',
  path: '/v1/places/{placeId}/close',
  action: 'place.change',
  params: thisPlace,
  errors: ['PLACE_CLOSED', 'PLACE_HAS_CHILDREN'],
})

/** The anchor households of a compound or a community, for those who answer for it. */
export const listAnchorHouseholds = defineEndpoint({
  name: 'listAnchorHouseholds',
  method: 'GET',
  path: '/v1/places/{placeId}/anchor-households',
  action: 'place.readPeople',
  delivery: 'online',
  version: 1,
  params: thisPlace,
  query: v.object(page),
  status: 200,
  output: v.object({
    households: v.array(
      v.object({
        householdId: idOf('household'),
        version: v.number(),
        name: v.string(),
        memberId: v.optional(idOf('member')),
        buildingId: v.optional(idOf('place')),
      }),
    ),
    cursor: v.optional(v.string()),
  }),
  errors: [],
})

/** Names an anchor household, changes it, or ends it. */
export const putAnchorHousehold = defineEndpoint({
  ...step,
  name: 'putAnchorHousehold',
  path: '/v1/places/{placeId}/anchor-households',
  action: 'place.change',
  params: thisPlace,
  body: v.object({
    householdId: idOf('household'),
    name: placeNameSchema,
    memberId: v.optional(idOf('member')),
    buildingId: v.optional(idOf('place')),
    /** As it was seen, of one that is there already: what somebody else has changed since isn't written over. */
    version: v.optional(v.number()),
    /** It is one no longer. */
    ended: v.optional(v.boolean()),
  }),
  errors: ['PLACE_CLOSED', 'PLACE_PARENT_WRONG'],
})

/** The in-service members who have reported to a compound or a community, for those who answer for it. */
export const listInServiceMembers = defineEndpoint({
  name: 'listInServiceMembers',
  method: 'GET',
  path: '/v1/places/{placeId}/in-service-members',
  action: 'place.readPeople',
  delivery: 'online',
  version: 1,
  params: thisPlace,
  query: v.object(page),
  status: 200,
  output: v.object({
    members: v.array(
      v.object({
        inServiceId: idOf('inService'),
        name: v.string(),
        memberId: v.optional(idOf('member')),
        /** Their branch, when the county's own roster has them. */
        orgName: v.optional(v.string()),
        /** Masked. */
        phone: v.optional(v.string()),
        unit: v.optional(v.string()),
        speciality: v.optional(v.string()),
        posts: v.optional(v.array(v.string())),
        freeTimes: v.optional(v.string()),
      }),
    ),
    cursor: v.optional(v.string()),
  }),
  errors: [],
})

/**
 * How many have registered as residents of a community or a compound. They give no name and no number, so there is
 * nothing else to be listed, and nothing to be verified.
 */
export const countResidents = defineEndpoint({
  name: 'countResidents',
  method: 'GET',
  path: '/v1/places/{placeId}/residents',
  action: 'place.readPeople',
  delivery: 'online',
  version: 1,
  params: thisPlace,
  status: 200,
  output: v.object({ residents: v.number() }),
  errors: [],
})
