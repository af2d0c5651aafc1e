import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { table } from '../table'

/** A code that a computer shows, and what the phone that scanned it said. Its secret is kept as a digest. */
export const TicketEntity = new Entity({
  name: 'deskTicket',
  table,
  timestamps: false,
  schema: item({
    ticketId: string().key(),
    secretHash: string(),
    browser: string(),
    system: string(),
    /** `waiting`, `seen`, `approved`, `refused`, `used`. */
    state: string(),
    openedAt: string(),
    expiresAt: string(),
    /** Who let the computer in, under which grant, and when. */
    accountId: string().optional(),
    actingAs: string().optional(),
    approvedAt: string().optional(),
    schema: number(),
    ttl: number(),
  }),
  computeKey: ({ ticketId }) => ({ pk: `DTK#${ticketId}`, sk: 'DTK' }),
})

/** What a computer asks of somebody's phone. Found under their account alone, so nobody else's counts. */
export const ConfirmationEntity = new Entity({
  name: 'confirmation',
  table,
  timestamps: false,
  schema: item({
    accountId: string().key(),
    confirmationId: string().key(),
    for: string(),
    /** Keyed, of the digest of the very call. */
    digest: string(),
    orgName: string().optional(),
    about: string(),
    number: string(),
    choices: list(string()),
    /** `asked`, `confirmed`, `ended`, `used`. */
    state: string(),
    askedAt: string(),
    /** Until then it may be confirmed, or, once confirmed, used. */
    expiresAt: string(),
    /** The idempotency key of the call that used it. */
    usedBy: string().optional(),
    schema: number(),
    ttl: number(),
  }),
  computeKey: ({ accountId, confirmationId }) => ({ pk: `CNF#${accountId}`, sk: confirmationId }),
})
