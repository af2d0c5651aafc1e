import * as v from 'valibot'
import { placeKinds } from '../community/schema'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { openEnum } from '../open-enum'
import { shownFiguresSchema } from './schema'

/** What the community knows from its own items: of a place, or of all that an organisation and those below answer for. */
export const readCommunityFigures = defineEndpoint({
  name: 'readCommunityFigures',
  method: 'GET',
  path: '/v1/figures',
  action: 'figures.readCommunity',
  delivery: 'online',
  version: 1,
  query: v.object({ placeId: v.optional(idOf('place')), orgId: v.optional(idOf('org')) }),
  status: 200,
  output: v.object({
    name: v.string(),
    whole: shownFiguresSchema,
    /** The lists behind the whole can be opened: it is one place, and the reader works there. */
    mayList: v.boolean(),
    /** By community; of a single one by compound. */
    places: v.array(
      v.object({
        ...{ placeId: idOf('place'), kind: openEnum(placeKinds), name: v.string() },
        ...{ figures: shownFiguresSchema, mayList: v.boolean() },
      }),
    ),
  }),
  errors: [],
})
