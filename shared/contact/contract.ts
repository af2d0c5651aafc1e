import * as v from 'valibot'
import { defineEndpoint } from '../endpoint'
import { idOf } from '../ids'
import { receiptSchema } from '../receipt'
import { daySchema } from '../time'
import { personIdSchema, thisPersonSchema } from './person'
import { contactPlanSchema, planTurnSchema } from './plan'
import {
  contactNoteSchema,
  contactViewSchema,
  followUpSchema,
  strikeReasonSchema,
  thisEntrySchema,
} from './schema'
import { sheetFigures, sheetFiguresSchema, sheetLineSchema, sheetPeriodSchema } from './sheet'

const reading = { method: 'GET', delivery: 'online', version: 1, status: 200, errors: [] } as const
const command = { method: 'POST', delivery: 'queued', version: 1, output: receiptSchema } as const
const cursor = v.optional(v.pipe(v.string(), v.maxLength(1024)))
const thisContactSchema = v.object({ ...thisPersonSchema.entries, contactId: idOf('contact') })
const aboutOrg = { params: v.object({ orgId: idOf('org') }) }

/** When somebody was in touch with a member, of the roster or from elsewhere, the newest first. */
export const listContacts = defineEndpoint({
  ...reading,
  name: 'listContacts',
  path: '/v1/members/{memberId}/contacts',
  action: 'contact.list',
  params: thisPersonSchema,
  query: v.object({ cursor }),
  output: v.object({
    /** Whose log it is; absent from an older server. */
    memberName: v.optional(v.string()),
    /** The reader may write into it. */
    mayLog: v.optional(v.boolean()),
    contacts: v.array(contactViewSchema),
    cursor: v.optional(v.string()),
  }),
})

/**
 * The branch, or the host, writes down that it was in touch, often on the way home from a visit. A member who is hosted,
 * looked after from home, or from elsewhere and placed here, is then due again so much later.
 */
export const logContact = defineEndpoint({
  ...command,
  name: 'logContact',
  path: '/v1/members/{memberId}/contacts',
  action: 'contact.log',
  params: thisPersonSchema,
  body: v.object({
    contactId: idOf('contact'),
    ...contactNoteSchema.entries,
    /** The entry that this one puts right, which is struck out with it. */
    corrects: v.optional(thisEntrySchema),
  }),
  status: 201,
  errors: [
    ...(['CONTACT_ID_TAKEN', 'CONTACT_STRUCK', 'DAY_IN_FUTURE', 'DAY_IS_PAST'] as const),
    ...(['MEMBER_STEP_NOT_POSSIBLE', 'INFLOW_STEP_NOT_POSSIBLE'] as const),
  ],
})

/** An entry was wrong. It stays, struck out, and counts no longer. */
export const strikeContact = defineEndpoint({
  ...command,
  name: 'strikeContact',
  path: '/v1/members/{memberId}/contacts/{contactId}/strike',
  action: 'contact.strike',
  params: thisContactSchema,
  body: v.object({ on: daySchema, reason: strikeReasonSchema }),
  status: 200,
  errors: ['CONTACT_STRUCK'],
})

/** What was to follow has been done: it stands in 今日 no longer. */
export const tickFollowUp = defineEndpoint({
  ...command,
  name: 'tickFollowUp',
  path: '/v1/members/{memberId}/contacts/{contactId}/follow-up',
  action: 'contact.tickFollowUp',
  params: thisContactSchema,
  body: v.object({ on: daySchema }),
  status: 200,
  errors: ['CONTACT_STRUCK'],
})

/** Whom an organisation, or a station, is to contact by the plans that run now, and what it has promised. */
export const listContactsDue = defineEndpoint({
  ...reading,
  name: 'listContactsDue',
  path: '/v1/contacts-due',
  action: 'contact.listDue',
  query: v.object({ orgId: idOf('org'), stationId: v.optional(idOf('station')) }),
  output: v.object({
    turns: v.array(
      v.object({
        ...planTurnSchema.entries,
        /** Who hasn't been contacted comes first. */
        members: v.array(
          v.object({
            memberId: personIdSchema,
            name: v.string(),
            contactedOn: v.optional(daySchema),
            /** At a station: the trip that brought them, by which they are reached. */
            tripId: v.optional(idOf('trip')),
          }),
        ),
      }),
    ),
    followUps: v.array(followUpSchema),
  }),
})

/** What the county wants of its branches. */
export const readContactPlans = defineEndpoint({
  ...reading,
  name: 'readContactPlans',
  path: '/v1/contact-plans',
  action: 'contactPlan.read',
  output: v.object({
    version: v.number(),
    mayChange: v.boolean(),
    plans: v.array(
      v.object({
        ...contactPlanSchema.entries,
        /** The turn that runs now, or the next one. */
        turn: v.optional(planTurnSchema),
      }),
    ),
  }),
})

/** The county changes one of its plans, or adds one. */
export const saveContactPlan = defineEndpoint({
  ...command,
  delivery: 'online',
  name: 'saveContactPlan',
  path: '/v1/contact-plans/{planId}',
  action: 'contactPlan.save',
  params: v.object({ planId: idOf('contactPlan') }),
  body: v.object({ version: v.number(), ...v.omit(contactPlanSchema, ['planId']).entries }),
  status: 200,
  errors: ['FESTIVAL_MISSING', 'CONTACT_PLANS_FULL'],
})

/** The figures of a quarter or a year, for what lies directly below an organisation. */
export const readContactSheet = defineEndpoint({
  ...reading,
  name: 'readContactSheet',
  path: '/v1/orgs/{orgId}/contact-sheet',
  action: 'contact.readSheet',
  ...aboutOrg,
  query: v.object({ period: sheetPeriodSchema, cursor }),
  output: v.object({
    orgName: v.string(),
    from: daySchema,
    until: daySchema,
    /** Absent where the lines come in parts: it is their sum. */
    total: v.optional(sheetFiguresSchema),
    /** The first part names all of them; each part has the figures of its own. */
    lines: v.array(sheetLineSchema),
    cursor: v.optional(v.string()),
  }),
})

/** The entries of a branch that stand behind one of its figures. */
export const listSheetEntries = defineEndpoint({
  ...reading,
  name: 'listSheetEntries',
  path: '/v1/orgs/{orgId}/contact-entries',
  action: 'contact.readSheet',
  ...aboutOrg,
  query: v.object({ period: sheetPeriodSchema, figure: v.picklist(sheetFigures), cursor }),
  output: v.object({
    entries: v.array(
      v.object({ ...contactViewSchema.entries, memberId: personIdSchema, memberName: v.string() }),
    ),
    cursor: v.optional(v.string()),
  }),
})
