import { claimWish, joinWish, listOwnClaims, readWish } from '@shared/wish/contract'
import { startSystem, type System } from '../functions/testing/system'
import { newKey } from '../functions/testing/caller'
import { newId, type Somebody } from '../functions/testing/people'
import {
  givenForMany,
  givenHelper,
  givenNeighbourhood,
  givenPublished,
  type Neighbourhood,
} from '../functions/wish/testing/wishes'
import type { Finding, Scale } from './runner/proof'
import { type Item, ofPartition, scanTable } from './testing/scan-table'

export const title =
  'However many tap on one wish at once, one has it; as many join as it needs; and nobody has more than they may'

/** So many a member may have in hand, by the county's defaults. */
const mayHave = 3
/** So many people a service needs. */
const needs = 5

/** At the gateway all at once, as many as there are; of a long run in rounds as large as one machine stands. */
export async function run(scale: Scale): Promise<Finding> {
  const { members, wishes } = scale === 'long' ? { members: 500, wishes: 50 } : { members: 12, wishes: 8 }
  const system = await startSystem()
  try {
    const at = await givenNeighbourhood(system)
    const one = await manyAtOneWish(at, members)
    const joined = await manyJoinOne(at, one.helpers)
    const many = await oneAtManyWishes(at, wishes)
    const isRight =
      one.claims === 1 && one.taken === members - 1 && one.openOfWinner === 1 && one.kept === '1 1 1'
    const isRightToo = many.claims === mayHave && many.full === wishes - mayHave && many.open === mayHave
    const isRightAlong =
      joined.joined === needs - 1 &&
      joined.full === joined.tried - needs + 1 &&
      joined.kept === `1 ${needs} ${needs} ${needs - 1}`
    return {
      holds: isRight && isRightAlong && isRightToo && many.kept === `${mayHave} ${mayHave} ${mayHave}`,
      figures: {
        ...{ members, claimsOfOneWish: one.claims, toldTaken: one.taken, otherAnswers: one.others },
        ...{ needs, tried: joined.tried, joined: joined.joined, toldFullUp: joined.full },
        ...{ otherAnswersOfThose: joined.others, guardsAndRowsOfThose: joined.kept },
        ...{ wishes, claimsOfOneMember: many.claims, toldFull: many.full, otherAnswersToo: many.others },
        ...{ guardsAndRows: one.kept, guardsAndRowsToo: many.kept },
      },
    }
  } finally {
    await system.close()
  }
}

async function manyAtOneWish(at: Neighbourhood, members: number) {
  const params = { wishId: await givenPublished(at) }
  const helpers: Somebody[] = []
  for (let n = 0; n < members; n++) helpers.push(await givenHelper(at.system, at.county))
  const answers = await Promise.all(
    helpers.map((helper) => helper.call(claimWish, { params, body: { claimId: newId('claim') } })),
  )
  const winners = helpers.filter((_, i) => answers[i]?.status === 201)
  const open = await Promise.all(winners.map((winner) => winner.do(listOwnClaims, { query: {} })))
  const { state } = await at.worker.do(readWish, { params })
  const taken = answers.filter(({ error }) => error?.code === 'WISH_TAKEN').length
  return {
    claims: state === 'claimed' ? winners.length : 0,
    ...{ taken, others: answers.length - taken - winners.length },
    helpers,
    openOfWinner: open.reduce((sum, one) => sum + one.open, 0),
    kept: await keptOf(at.system, [params.wishId], winners),
  }
}

/** One has claimed it; everybody else wants to help along. */
async function manyJoinOne(at: Neighbourhood, [first, ...others]: readonly Somebody[]) {
  if (!first) throw new Error('nobody helps')
  const params = { wishId: await givenForMany(at, needs) }
  await first.do(claimWish, { params, body: { claimId: newId('claim') } })
  const joins = async (helper: Somebody) => {
    const sent = { key: newKey(), params, body: { claimId: newId('claim') } }
    let answer = await helper.call(joinWish, sent)
    // Whoever was kept waiting too long sends it again, as a phone does.
    for (let again = 0; again < 5 && (answer.status >= 500 || answer.error?.code === 'BUSY'); again++)
      answer = await helper.call(joinWish, sent)
    return answer
  }
  const answers = await Promise.all(others.map(joins))
  const come = others.filter((_, i) => answers[i]?.status === 201)
  const full = answers.filter(({ error }) => error?.code === 'WISH_FULL').length
  const items = await scanTable(at.system.cloud.databaseEndpoint, at.system.cloud.tableName)
  const along = ofPartition(items, `WSH#${params.wishId}`, 'joinedClaim').length
  return {
    ...{ tried: others.length, joined: come.length, full, others: answers.length - come.length - full },
    kept: `${await keptOf(at.system, [params.wishId], [first, ...come])} ${along}`,
  }
}

async function oneAtManyWishes(at: Neighbourhood, wishes: number) {
  const helper = await givenHelper(at.system, at.county)
  const wishIds: Awaited<ReturnType<typeof givenPublished>>[] = []
  for (let n = 0; n < wishes; n++) wishIds.push(await givenPublished(at))
  const answers = await Promise.all(
    wishIds.map((wishId) =>
      helper.call(claimWish, { params: { wishId }, body: { claimId: newId('claim') } }),
    ),
  )
  const { open } = await helper.do(listOwnClaims, { query: {} })
  const claims = answers.filter(({ status }) => status === 201).length
  const full = answers.filter(({ error }) => error?.code === 'CLAIMS_FULL').length
  return {
    ...{ claims, full, others: answers.length - claims - full, open },
    kept: await keptOf(at.system, wishIds, [helper]),
  }
}

const inHand = (item: Item): unknown[] => (Array.isArray(item.claims) ? item.claims : [])

/** What the table has of these wishes: guards, rows of claims, and how many of those rows the members' guards count. */
async function keptOf({ cloud }: System, wishIds: readonly string[], helpers: readonly Somebody[]) {
  const items = await scanTable(cloud.databaseEndpoint, cloud.tableName)
  const guards = wishIds.flatMap((wishId) => ofPartition(items, `WSH#${wishId}`, 'liveClaim')).length
  const rows = wishIds.flatMap((wishId) => ofPartition(items, `WSH#${wishId}`, 'wishClaim'))
  const theirs = new Set<unknown>(rows.map(({ claimId }) => claimId))
  const counted = helpers
    .flatMap(({ member }) => ofPartition(items, `WCG#${member?.memberId ?? ''}`, 'openClaims'))
    .flatMap(inHand)
    .filter((claimId) => theirs.has(claimId)).length
  return `${guards} ${rows.length} ${counted}`
}
