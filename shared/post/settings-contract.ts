import * as v from 'valibot'
import { postClasses } from '../community-report/schema'
import { defineEndpoint } from '../endpoint'
import { openEnum } from '../open-enum'
import { receiptSchema } from '../receipt'
import { postSettingsSchema } from './settings'
import { unitPeriods } from './unit-hours'

/** The posts of the county, its own and those that it has changed, and how often units are told. */
export const readPostSettings = defineEndpoint({
  name: 'readPostSettings',
  method: 'GET',
  path: '/v1/county/posts',
  action: 'post.readSettings',
  delivery: 'online',
  version: 1,
  status: 200,
  output: v.object({
    /** 0 while the county has changed nothing. */
    version: v.number(),
    mayChange: v.boolean(),
    kinds: v.array(
      v.object({
        code: v.string(),
        class: openEnum(postClasses),
        name: v.string(),
        /** What it is called where nobody has renamed it; absent of a county's own. */
        seeded: v.optional(v.string()),
        hidden: v.boolean(),
      }),
    ),
    unitSheet: v.object({ every: openEnum(unitPeriods), days: v.number() }),
  }),
  errors: [],
})

/** The county renames posts, takes them out of use, adds its own; a post that was there stays, with its code. */
export const changePostSettings = defineEndpoint({
  name: 'changePostSettings',
  method: 'POST',
  path: '/v1/county/posts',
  action: 'post.changeSettings',
  delivery: 'online',
  version: 1,
  body: v.object({ version: v.number(), ...postSettingsSchema.entries }),
  status: 200,
  output: receiptSchema,
  errors: ['POST_KINDS_WRONG'],
})
