import { createHash, timingSafeEqual } from 'node:crypto'
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import * as v from 'valibot'
import { browsers, systems, type TicketState, ticketLastsMs, type TicketView } from '@shared/desk/schema'
import { type AccountId, type DeskTicketId, type GrantId, idOf } from '@shared/ids'
import { type Instant, instant, instantSchema, msOf } from '@shared/time'
import { type Part, part } from '../writes/part'
import { TicketEntity } from './desk.entity'

/** Kept a while longer, so that a page that was asleep is told that its code is over. */
const keptSeconds = 3600

const ticketSchema = v.object({
  ticketId: idOf('deskTicket'),
  secretHash: v.string(),
  browser: v.picklist(browsers),
  system: v.picklist(systems),
  state: v.picklist(['waiting', 'seen', 'approved', 'refused', 'used']),
  openedAt: instantSchema,
  expiresAt: instantSchema,
  accountId: v.optional(idOf('account')),
  actingAs: v.optional(idOf('grant')),
  approvedAt: v.optional(instantSchema),
})
export type Ticket = v.InferOutput<typeof ticketSchema>

const digest = (secret: string) => createHash('sha256').update(secret).digest()

/** Opens a ticket whose secret the computer alone keeps. */
export async function openTicket(
  { ticketId, browser, system }: Pick<TicketView, 'ticketId'> & { browser: string; system: string },
  secret: string,
  now: Instant,
): Promise<{ expiresAt: Instant }> {
  const expiresAt = instant(msOf(now) + ticketLastsMs)
  await TicketEntity.build(PutItemCommand)
    .item({
      ...{ ticketId, browser, system, state: 'waiting', openedAt: now, expiresAt, schema: 1 },
      secretHash: digest(secret).toString('hex'),
      ttl: Math.floor(msOf(expiresAt) / 1000) + keptSeconds,
    })
    .send()
  return { expiresAt }
}

export async function getTicket(ticketId: DeskTicketId): Promise<Ticket | undefined> {
  const { Item } = await TicketEntity.build(GetItemCommand)
    .key({ ticketId })
    .options({ consistent: true })
    .send()
  return Item && v.parse(ticketSchema, Item)
}

/** Is it the computer that opened the ticket? */
export const isItsSecret = ({ secretHash }: Ticket, secret: string): boolean =>
  timingSafeEqual(digest(secret), Buffer.from(secretHash, 'hex'))

/** Where a ticket stands now, for either side. An approval still counts for as long as the ticket itself. */
export function stateOf({ state, expiresAt }: Ticket, now: Instant): TicketState {
  if (state === 'refused') return 'refused'
  return state === 'used' || expiresAt <= now ? 'expired' : state
}

/** Lets the computer know that somebody reads what its code would do. */
export async function markSeen(ticketId: DeskTicketId): Promise<void> {
  try {
    await TicketEntity.build(UpdateItemCommand)
      .item({ ticketId, state: 'seen' })
      .options({ condition: { attr: 'state', eq: 'waiting' } })
      .send()
  } catch (error) {
    // Somebody has said yes or no meanwhile.
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}

const stillOpen = (now: Instant) => ({
  and: [
    { attr: 'state' as const, in: ['waiting', 'seen'] },
    { attr: 'expiresAt' as const, gt: now },
  ],
})

/** The part by which somebody lets the computer in, under one of their roles. */
export const approvePart = (
  ticketId: DeskTicketId,
  { accountId, actingAs, now }: { accountId: AccountId; actingAs: GrantId; now: Instant },
): Part =>
  part(
    TicketEntity.build(UpdateTransaction)
      .item({ ticketId, state: 'approved', accountId, actingAs, approvedAt: now })
      .options({ condition: stillOpen(now) }),
    'DESK_TICKET_OVER',
  )

export const refusePart = (ticketId: DeskTicketId, now: Instant): Part =>
  part(
    TicketEntity.build(UpdateTransaction)
      .item({ ticketId, state: 'refused' })
      .options({ condition: stillOpen(now) }),
    'DESK_TICKET_OVER',
  )

/** The part that gives the session away; it can be given once. */
export const usePart = (ticketId: DeskTicketId): Part =>
  part(
    TicketEntity.build(UpdateTransaction)
      .item({ ticketId, state: 'used' })
      .options({ condition: { attr: 'state', eq: 'approved' } }),
  )
