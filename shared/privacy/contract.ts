import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import { daySchema } from '../time'
import { consentKinds, consentSchema, consentWays, lookSchema, retentionRowSchema } from './schema'

/** Absent: one's own, or that of the member whom one acts for. The branch names whose. */
const whose = { memberId: v.optional(idOf('member')) }
/** The day on which the member said or signed it, when it is written down by somebody else; absent: today. */
const toldOn = { on: v.optional(daySchema) }

/** Agrees to a text, for oneself; or records what a member said or signed. */
export const giveConsent = defineEndpoint({
  name: 'giveConsent',
  method: 'POST',
  path: '/v1/consents',
  action: 'consent.give',
  delivery: 'online',
  version: 1,
  body: v.object({
    ...whose,
    kind: v.picklist(consentKinds),
    /** The version of the text that was shown or read aloud. */
    version: v.number(),
    how: v.picklist(consentWays),
    ...toldOn,
  }),
  status: 201,
  output: receiptSchema,
  phoneOnly: true,
  errors: ['CONSENT_TEXT_REPLACED', 'CONSENT_HOW', 'PHONE_NEEDED'],
})

/**
 * Takes a consent back. Without the notice's there is none to what is sensitive either. An open trip is closed, the
 * branch is told to go on on paper, and no trip can be filed until it is given again; of the consents for wishes, what
 * one has asked for ends, and nothing can be asked for until they are given again.
 */
export const withdrawConsent = defineEndpoint({
  name: 'withdrawConsent',
  method: 'POST',
  path: '/v1/consents/withdraw',
  action: 'consent.withdraw',
  delivery: 'online',
  version: 1,
  body: v.object({ ...whose, kind: v.picklist(consentKinds), how: v.picklist(consentWays), ...toldOn }),
  status: 200,
  output: receiptSchema,
  phoneOnly: true,
  errors: ['CONSENT_HOW', 'PHONE_NEEDED'],
})

export const readConsents = defineEndpoint({
  name: 'readConsents',
  method: 'GET',
  path: '/v1/consents',
  action: 'consent.read',
  delivery: 'online',
  version: 1,
  query: v.object(whose),
  status: 200,
  output: v.object({
    /** Whether each stands now. What must be asked is what is not true here. */
    notice: v.boolean(),
    sensitive: v.boolean(),
    /** Absent in what a phone has kept of an older release. */
    wish: v.optional(v.boolean()),
    wish_sensitive: v.optional(v.boolean()),
    /** All that was ever given or withdrawn, newest first. */
    history: v.array(consentSchema),
  }),
  errors: [],
})

/** 谁看过我的信息, newest first: of oneself, or of the member whom one acts for. */
export const listLooks = defineEndpoint({
  name: 'listLooks',
  method: 'GET',
  path: '/v1/looks',
  action: 'look.list',
  delivery: 'online',
  version: 1,
  query: v.object({ cursor: v.optional(v.pipe(v.string(), v.maxLength(1024))) }),
  status: 200,
  output: v.object({ looks: v.array(lookSchema), cursor: v.optional(v.string()) }),
  errors: [],
})

/** How long what is kept, why, and what an erasure leaves: to be read before asking for one. */
export const readRetention = defineEndpoint({
  name: 'readRetention',
  method: 'GET',
  path: '/v1/retention',
  action: 'retention.read',
  delivery: 'online',
  version: 1,
  status: 200,
  output: v.object({ rows: v.array(retentionRowSchema) }),
  errors: [],
})

/** Erases what {@link readRetention} says is erased, at once. The session ends with it. */
export const requestErasure = defineEndpoint({
  name: 'requestErasure',
  method: 'POST',
  path: '/v1/me/erasure',
  action: 'data.erase',
  delivery: 'online',
  version: 1,
  status: 200,
  output: receiptSchema,
  phoneOnly: true,
  errors: ['PHONE_NEEDED', 'LAST_OFFICER'],
})
