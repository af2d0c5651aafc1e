import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { BatchGetRequest } from 'dynamodb-toolbox/entity/actions/batchGet'
import { BatchGetCommand, execute } from 'dynamodb-toolbox/table/actions/batchGet'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import * as v from 'valibot'
import { idOf, type OrgId, type TripId } from '@shared/ids'
import { type Letter, letterSchema } from '@shared/letter/letter'
import { isOpenedBy } from '@shared/letter/rules'
import { letterDays } from '@shared/privacy/retention'
import { addDays, atHour, type Day, msOf } from '@shared/time'
import type { Trip } from '@shared/trip/trip'
import { cursorOf, startAt } from '../cursor'
import { table } from '../table'
import { HostNewsEntity, parseTrip, tripRequest } from '../trip/door'
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

/** A row of a branch's list: a letter, or that an organisation outside is to be told something of that trip. */
export type ListedLetter = { tripId: TripId; letter: Letter } | { tripId: TripId; letter?: undefined }

/**
 * A branch's letters. First come the trips of which somebody outside is to be told something, whether or not there is a
 * letter; then those that wait for the branch's call; then the others, each the newest first.
 */
export async function listLetters(
  orgId: OrgId,
  cursor?: string,
): Promise<{ rows: ListedLetter[]; cursor?: string }> {
  const partition = `LTR#${orgId}`
  const { Items, LastEvaluatedKey } = await table
    .build(QueryCommand)
    .entities(LetterEntity, HostNewsEntity)
    .query({ index: 'listing', partition })
    .options({ limit: 20, reverse: true, ...startAt(cursor, { index: 'listing', partition }) })
    .send()
  const rows = (Items ?? []).map((item) => ({
    tripId: v.parse(idOf('trip'), item.tripId),
    ...('letter' in item && { letter: v.parse(letterSchema, item.letter) }),
  }))
  return { rows, ...(LastEvaluatedKey && { cursor: cursorOf(LastEvaluatedKey) }) }
}

/** The trips of some rows, and the letters of those that don't bring it along; in one batch. */
export async function lettersOf(
  rows: readonly ListedLetter[],
): Promise<{ trips: Trip[]; letters: Letter[] }> {
  if (rows.length === 0) return { trips: [], letters: [] }
  const tripIds = [...new Set(rows.map(({ tripId }) => tripId))]
  const without = rows.filter(({ letter }) => !letter)
  const { Responses } = await execute(
    { maxAttempts: 5 },
    table
      .build(BatchGetCommand)
      .requests(
        ...tripIds.map(tripRequest),
        ...without.map(({ tripId }) => LetterEntity.build(BatchGetRequest).key({ tripId })),
      )
      .options({ consistent: true }),
  )
  const found = Responses[0].flatMap((item) => (item ? [item] : []))
  return {
    trips: found.flatMap((item) => ('trip' in item ? (parseTrip(item) ?? []) : [])),
    letters: [
      ...rows.flatMap(({ letter }) => letter ?? []),
      ...found.flatMap((item) => ('letter' in item ? [v.parse(letterSchema, item.letter)] : [])),
    ],
  }
}

/** Somebody has filled in the form, and waits for the branch's call: it stands before those that wait for others. */
const isToCallBack = (letter: Letter): boolean =>
  letter.state === 'answered' && letter.answer.phone !== undefined

/** The part that saves a letter after a change. */
export function saveLetterPart(before: Letter | undefined, letter: Letter): Part {
  const { tripId, version, fromOrgId, madeOn } = letter
  return part(
    LetterEntity.build(PutTransaction)
      .item({
        ...{ tripId, version, letter, schema: 1, ttl: endOfLetter(letter) },
        ...{
          listingPk: `LTR#${fromOrgId}`,
          listingSk: `${isToCallBack(letter) ? '~' : ''}${madeOn}#${tripId}`,
        },
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
