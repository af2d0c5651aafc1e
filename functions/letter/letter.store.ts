import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { idOf, type OrgId, type TripId } from '@shared/ids'
import { type Letter, letterSchema } from '@shared/letter/letter'
import { isOpenedBy } from '@shared/letter/rules'
import { letterDays } from '@shared/privacy/retention'
import { addDays, atHour, type Day, msOf } from '@shared/time'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { hashOf } from '../writes/idempotency'
import { type Part, part } from '../writes/part'
import { LetterEntity, LetterTokenEntity } from './letter.entity'

const endOf = (day: Day): number => Math.floor(msOf(atHour(addDays(day, 1), 0)) / 1000)

/** When a letter goes, with all that hangs on it. */
export const endOfLetter = ({ expiresOn }: Pick<Letter, 'expiresOn'>): number =>
  endOf(addDays(expiresOn, letterDays))

/** What is kept of a code. */
export const digestOf = (token: string): string => hashOf(['letter', token])

/** The letter of a trip. */
export async function getLetter(tripId: TripId): Promise<Letter | undefined> {
  const { Item } = await LetterEntity.build(GetItemCommand)
    .key({ tripId })
    .options({ consistent: true })
    .send()
  return Item && v.parse(letterSchema, Item.letter)
}

/** The letter that a code is for; undefined for a code that was replaced, or that nobody made. */
export async function findByToken(token: string): Promise<Letter | undefined> {
  const tokenHash = digestOf(token)
  const { Item } = await LetterTokenEntity.build(GetItemCommand)
    .key({ tokenHash })
    .options({ consistent: true })
    .send()
  const letter = Item && (await getLetter(v.parse(idOf('trip'), Item.tripId)))
  return letter && isOpenedBy(letter, tokenHash) ? letter : undefined
}

/** A branch's letters, the newest first. */
export async function listLetters(
  orgId: OrgId,
  cursor?: string,
): Promise<{ letters: Letter[]; cursor?: string }> {
  const partition = `LTR#${orgId}`
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(LetterEntity)
    .query({ index: 'listing', partition })
    .options({ limit: 20, reverse: true, ...startAt(cursor, { index: 'listing', partition }) })
    .send()
  const letters = (Items ?? []).map((item) => v.parse(letterSchema, item.letter))
  return { letters, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/** The part that saves a letter after a change. */
export function saveLetterPart(before: Letter | undefined, letter: Letter): Part {
  const { tripId, version, fromOrgId, madeOn } = letter
  return part(
    LetterEntity.build(PutTransaction)
      .item({
        ...{ tripId, version, letter, schema: 1, ttl: endOfLetter(letter) },
        ...{ listingPk: `LTR#${fromOrgId}`, listingSk: `${madeOn}#${tripId}` },
      })
      .options({
        condition: before ? { attr: 'version', eq: before.version } : { attr: 'version', exists: false },
      }),
  )
}

/** The part that makes a code lead to its letter. */
export const tokenPart = (letter: Letter): Part =>
  part(
    LetterTokenEntity.build(PutTransaction)
      .item({ tripId: letter.tripId, tokenHash: letter.tokenHash, schema: 1, ttl: endOfLetter(letter) })
      .options({ condition: { attr: 'tripId', exists: false } }),
    'CHANGED_MEANWHILE',
  )
