import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import { awayFiguresSchema } from './away-line'
import { togetherSchema } from './gone-together'
import { page } from './endpoint-parts'
import { awayCardSchema } from './schema'

// Who of an organisation is away.

/** Everybody of a branch who is away, with what the branch may want to look at. */
export const listAway = defineEndpoint({
  name: 'listAway',
  method: 'GET',
  path: '/v1/trips/away',
  action: 'trip.listAway',
  delivery: 'online',
  version: 1,
  query: v.object({
    orgId: idOf('org'),
    /** Those alone at whom a person should look, or who are to be written into the national register. */
    which: v.optional(v.picklist(['review', 'register'])),
    ...page,
  }),
  status: 200,
  output: v.object({
    trips: v.array(awayCardSchema),
    /** Of all of them, on the first page. */
    figures: v.optional(awayFiguresSchema),
    cursor: v.optional(v.string()),
  }),
  errors: [],
})

/** How many are away, and how many of them are mobile members, by what lies directly below an organisation. */
export const readAwayFigures = defineEndpoint({
  name: 'readAwayFigures',
  method: 'GET',
  path: '/v1/trips/away/figures',
  action: 'trip.readAwayFigures',
  delivery: 'online',
  version: 1,
  query: v.object({ orgId: idOf('org') }),
  status: 200,
  output: v.object({
    orgId: idOf('org'),
    orgName: v.string(),
    whole: awayFiguresSchema,
    /** Of those for whom it acts itself. */
    own: awayFiguresSchema,
    /** Whoever reads may see who it is. */
    mayList: v.boolean(),
    /** Of a branch: where so many of it are that a group could be set up for them; for whoever may see who it is. */
    together: v.optional(v.array(togetherSchema)),
    orgs: v.array(
      v.object({
        orgId: idOf('org'),
        name: v.string(),
        hasBelow: v.boolean(),
        mayList: v.boolean(),
        figures: awayFiguresSchema,
      }),
    ),
  }),
  errors: [],
})

/** Three or more of a branch are away in one place: asks the committee above to set up a group for them. */
export const proposeGroup = defineEndpoint({
  name: 'proposeGroup',
  method: 'POST',
  path: '/v1/trips/away/propose-group',
  action: 'trip.proposeGroup',
  delivery: 'online',
  version: 1,
  body: v.object({
    orgId: idOf('org'),
    /** County level, GB/T 2260: where they are. */
    regionCode: v.pipe(v.string(), v.regex(/^\d{6}$/)),
  }),
  status: 200,
  output: receiptSchema,
  errors: ['TOO_FEW_TOGETHER'],
})
