import { listWishes, listWishInbox, readWish } from '@shared/wish/contract'
import { readPlace } from '@shared/community/contract'
import type { WishId } from '@shared/ids'
import { startSystem } from '../functions/testing/system'
import {
  aLamp,
  givenClaimed,
  givenNeighbourhood,
  givenPublished,
  givenResident,
  givenSubmitted,
  type Neighbourhood,
} from '../functions/wish/testing/wishes'
import type { Finding, Scale } from './runner/proof'
import { scanTable } from './testing/scan-table'

export const title =
  'The public list and whatever anybody may read of a wish hold none of its private strings'

/** One in each private field, of a kind that is nowhere else. */
const markers = {
  text: '想要一盏灯，暗处的记号甲',
  name: '暗记乙',
  phone: '19900007788',
  address: '暗记丙路 9 号',
  times: '暗记丁以后',
}
const words = ['记号甲', '暗记乙', '19900007788', '199****7788', '暗记丙', '暗记丁']
const found = (answer: unknown) => {
  const said = JSON.stringify(answer)
  return words.filter((word) => said.includes(word))
}

const kinds = ['goods', 'service', 'companionship'] as const
const groups = ['elder', 'resident', 'minor'] as const

/** Wishes of every kind and for everybody, hidden from the neighbours or not, in every state that somebody may read. */
async function seed(at: Neighbourhood, rounds: number): Promise<WishId[]> {
  const wishIds: WishId[] = []
  for (let round = 0; round < rounds; round++)
    for (const kind of kinds)
      for (const group of groups) {
        const more = { ...markers, kind, group, hiddenFromCompound: wishIds.length % 2 === 1 }
        wishIds.push(await givenPublished(at, more))
      }
  wishIds.push(await givenClaimed(at, markers), await givenSubmitted(at, markers))
  return wishIds
}

/** All that somebody who is nobody to these wishes can be answered. */
async function askAll(at: Neighbourhood, wishIds: readonly WishId[]) {
  const { community, compound } = at.places
  const known = await at.helper.do(readPlace, { params: { placeId: community } })
  const stranger = await givenResident(at.system, aLamp(at).residence)
  const answers: unknown[] = [known]
  let cards = 0
  for (const who of [stranger, at.helper])
    for (const order of ['newest', 'longest'] as const) {
      for (const placeId of [community, compound]) {
        const page = await who.do(listWishes, { query: { placeId, order } })
        cards += page.wishes.length
        answers.push(page)
      }
      answers.push(await who.call(listWishInbox, { query: { placeId: community, list: 'published' } }))
    }
  const onlooker = await givenResident(at.system, { communityId: at.places.elsewhere })
  for (const wishId of wishIds)
    for (const who of [stranger, onlooker]) {
      const { output, error } = await who.call(readWish, { params: { wishId } })
      answers.push(output ?? error?.message)
    }
  return { answers, cards }
}

export async function run(scale: Scale): Promise<Finding> {
  const system = await startSystem()
  try {
    const at = await givenNeighbourhood(system)
    const wishIds = await seed(at, scale === 'long' ? 5 : 1)
    const { answers, cards } = await askAll(at, wishIds)
    const leaks = answers.flatMap(found)
    await system.cloud.stream.whenIdle()
    const items = await scanTable(system.cloud.databaseEndpoint, system.cloud.tableName)
    // What the public list is made from, what happened, what was told and what the log has.
    const open = items.filter(({ kind }) =>
      ['publicWish', 'event', 'notice', 'audit', 'idempotency'].includes(kind),
    )
    const kept = open.flatMap(found)
    // The markers were really planted: where they belong they are.
    const own = found(items.filter(({ kind }) => kind === 'wish'))
    return {
      holds: leaks.length === 0 && kept.length === 0 && cards > 0 && own.length >= 4,
      figures: {
        ...{ wishes: wishIds.length, answers: answers.length, cards, leaks: leaks.length },
        ...{ rowsLookedAt: open.length, rowsThatTell: kept.length },
      },
    }
  } finally {
    await system.close()
  }
}
