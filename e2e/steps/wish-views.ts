import { addDays, atHour } from '@shared/time'
import { makeId, type WishId } from '@shared/ids'
import { listTowns, listPlaces } from '@shared/community/contract'
import { giveConsent } from '@shared/privacy/contract'
import { currentVersion, wishConsents } from '@shared/privacy/notice'
import * as wish from '@shared/wish/contract'
import { byWire } from './by-wire'
import type { GivenStage } from './given-stage'
import type { View } from './pages'
import type { Phone } from './phone'
import { daysFromNow } from './trip'
import { says } from './wish'

/** The wishes that the pictures show. */
interface Wishes {
  toVerify: WishId
  toAgree: WishId
  published: WishId
  claimed: WishId
  visited: WishId
}

const made = new WeakMap<GivenStage['system'], Promise<Wishes>>()

/** Made once for all pictures of a system, by those who would make them. */
function given(stage: GivenStage): Promise<Wishes> {
  const known = made.get(stage.system) ?? make(stage)
  made.set(stage.system, known)
  return known
}

const bytes = (n: number) => Uint8Array.from({ length: 20 }, () => n)
const idOf = (n: number) => ({ wishId: makeId('wish', bytes(n)), claimId: makeId('claim', bytes(n)) })

const told = {
  ...{ name: '陈阿姨', phone: '19900003401', address: '3 号楼 502' },
  ...{ text: '厨房的灯坏了，我眼睛花，自己换不了', times: '晚上七点以后' },
  ...{ mayVisit: true, hiddenFromCompound: false },
} as const

async function make(stage: GivenStage): Promise<Wishes> {
  const [worker, asker, helper] = [
    await byWire(stage, '叶小禾'),
    await byWire(stage, '林秀兰'),
    await byWire(stage, '宋春华'),
  ]
  const countyId = asker.me.county?.countyId
  if (!countyId) throw new Error('林秀兰 belongs to no county')
  const { towns } = await worker.does(listTowns, { query: { countyId } })
  const town = towns.find(({ name }) => name === '雁回镇')
  const { places } = await worker.does(listPlaces, { query: { countyId, townCode: town?.code } })
  const communityId = places.find(({ name }) => name === '柳岸社区')?.placeId
  if (!communityId) throw new Error('there is no 柳岸社区')
  const residence = { communityId }
  for (const kind of wishConsents)
    await asker.does(giveConsent, { body: { kind, version: currentVersion(kind), how: 'self' } })

  const submit = async (n: number, text: string) => {
    const { wishId } = idOf(n)
    const kind = text.startsWith('想要') ? 'goods' : text.startsWith('想有人') ? 'companionship' : 'service'
    await asker.does(wish.submitWish, { body: { ...told, group: 'elder', kind, residence, wishId, text } })
    return wishId
  }
  const verify = async (n: number, text: string, sentence: string) => {
    const wishId = await submit(n, text)
    const body = { how: 'visit', sentence, mayVisit: true, hiddenFromCompound: false } as const
    await worker.does(wish.verifyWish, { params: { wishId }, body })
    return wishId
  }
  const publish = async (n: number, text: string, sentence: string) => {
    const wishId = await verify(n, text, sentence)
    await asker.does(wish.answerWish, { params: { wishId }, body: { step: 'agree', sentence } })
    await worker.does(wish.publishWish, { params: { wishId }, body: {} })
    return wishId
  }
  const claim = async (n: number, text: string, sentence: string) => {
    const wishId = await publish(n, text, sentence)
    await helper.does(wish.claimWish, { params: { wishId }, body: { claimId: idOf(n).claimId } })
    return wishId
  }
  const visited = await claim(5, '想请人教我用手机跟孙女视频，学了几回都忘了', '想学用手机和孙女视频')
  await worker.does(wish.arrangeWish, {
    params: { wishId: visited },
    body: {
      ...{ where: 'visit', at: atHour(addDays(daysFromNow(stage, 0), 2), 19), codeWord: '海棠花开' },
      ...{ workerName: '叶小禾', workerPhone: '0999-7000009', opensContact: true },
    },
  })
  return {
    toVerify: await submit(1, '想要一个防滑的浴室凳，坐着洗澡稳当'),
    toAgree: await verify(2, '厨房的灯坏了，我眼睛花，自己换不了', '想请人换一个厨房灯泡'),
    published: await publish(3, '想有人周末来陪我下下象棋，家里没人会', '想有人周末来下象棋'),
    claimed: await claim(4, '想要一本大字的菜谱，小字看不清', '想要一本大字的菜谱'),
    visited,
  }
}

type Page = 'wish' | 'slip' | 'verify' | 'arrange' | 'redirect' | 'similar'

/** A page of one of them, opened straight. */
const page =
  (which: keyof Wishes, name: Page, then: string | RegExp, own = true) =>
  async (phone: Phone, stage: GivenStage): Promise<void> => {
    const wishId = (await given(stage))[which]
    const path = `features/wish/pages/${name}/index?wishId=${wishId}${own ? '&as=own' : ''}`
    await phone.opens({ ...phone.settings, path })
    await phone.reads(then)
  }

/** A page without a wish of its own. */
const list =
  (name: 'mine' | 'claims' | 'inbox' | 'paper' | 'post', then: string | RegExp) =>
  async (phone: Phone, stage: GivenStage): Promise<void> => {
    await given(stage)
    await phone.opens({ ...phone.settings, path: `features/wish/pages/${name}/index` })
    await phone.reads(then)
  }

async function looksAtList(phone: Phone, stage: GivenStage): Promise<void> {
  await given(stage)
  await phone.goesTo('心愿')
  const choose = phone.button('选一个地方')
  const there = phone.button(/^看哪里/)
  await choose.or(there).first().waitFor()
  if (await choose.isVisible()) {
    await phone.taps('选一个地方')
    await says(phone, /^街道或乡镇/, '雁回镇')
    await phone.taps('看这里')
  }
  await phone.reads('想有人周末来下象棋')
}

async function fillsFirstStep(phone: Phone, stage: GivenStage): Promise<void> {
  await list('post', '两步，第 1 步')(phone, stage)
  await says(phone, /^哪一种/, '请人帮忙')
  await phone.writes('心愿', '厨房的灯坏了，自己换不了')
  await phone.taps('下一步')
  await phone.reads('两步，第 2 步')
}

/** Wishes as whoever asks, helps, keeps or only looks sees them. */
export const wishViews: readonly View[] = [
  {
    ...{ name: 'wishes-nobody', title: '心愿：还没登记住处', who: '田小雨' },
    reach: async (phone) => {
      await phone.goesTo('心愿')
      await phone.reads(/^先登记住在哪个社区/)
    },
  },
  { name: 'wishes', title: '心愿清单', who: '宋春华', reach: looksAtList },
  {
    name: 'wish-public',
    title: '一个心愿：可以认领',
    who: '宋春华',
    reach: page('published', 'wish', '认领'),
  },
  {
    ...{ name: 'wish-claim', title: '认领：问一句', who: '宋春华' },
    reach: async (phone, stage) => {
      await page('published', 'wish', '认领')(phone, stage)
      await phone.taps('认领')
      await phone.reads(/请不要自己上门/)
    },
  },
  { name: 'wish-claims', title: '我认领的', who: '宋春华', reach: list('claims', '正在办') },
  {
    name: 'wish-claimant-claimed',
    title: '我认领的：等社区联系',
    who: '宋春华',
    reach: page('claimed', 'wish', '认领好了，等社区联系您'),
  },
  {
    name: 'wish-claimant-visit',
    title: '我认领的：去办',
    who: '宋春华',
    reach: page('visited', 'wish', '到了先说这个暗号'),
  },
  {
    name: 'wish-post-consent',
    title: '许个心愿：先问同不同意',
    who: '秦桂珍',
    reach: list('post', '心愿里的信息怎么用'),
  },
  { name: 'wish-post', title: '许个心愿：第一步', who: '林秀兰', reach: list('post', '两步，第 1 步') },
  { name: 'wish-post-how', title: '许个心愿：第二步', who: '林秀兰', reach: fillsFirstStep },
  {
    ...{ name: 'wish-post-wrong', title: '许个心愿：没填全', who: '林秀兰' },
    reach: async (phone, stage) => {
      await fillsFirstStep(phone, stage)
      await phone.taps('提交心愿')
      await phone.reads('请写怎么称呼')
    },
  },
  { name: 'wish-mine', title: '我的心愿', who: '林秀兰', reach: list('mine', '等您回话') },
  {
    name: 'wish-asker-submitted',
    title: '我的心愿：等核实',
    who: '林秀兰',
    reach: page('toVerify', 'wish', '经过'),
  },
  {
    name: 'wish-asker-agree',
    title: '我的心愿：同意公开的话',
    who: '林秀兰',
    reach: page('toAgree', 'wish', '同意公开'),
  },
  {
    name: 'wish-asker-visit',
    title: '我的心愿：谁来、暗号',
    who: '林秀兰',
    reach: page('visited', 'wish', '有人没打招呼就来了'),
  },
  { name: 'wish-slip', title: '大字条', who: '林秀兰', reach: page('visited', 'slip', '海棠花开') },
  { name: 'wish-inbox', title: '核实和发布', who: '叶小禾', reach: list('inbox', /防滑的浴室凳/) },
  { name: 'wish-paper', title: '代录心愿卡', who: '叶小禾', reach: list('paper', '照纸上的填') },
  {
    name: 'wish-keeper',
    title: '心愿：社区看，要核实',
    who: '叶小禾',
    reach: page('toVerify', 'wish', '去核实', false),
  },
  {
    name: 'wish-keeper-claimed',
    title: '心愿：社区看，有人认领',
    who: '叶小禾',
    reach: page('claimed', 'wish', '约时间', false),
  },
  {
    name: 'wish-verify',
    title: '核实',
    who: '叶小禾',
    reach: page('toVerify', 'verify', '核实好了', false),
  },
  {
    name: 'wish-arrange',
    title: '约时间',
    who: '叶小禾',
    reach: page('claimed', 'arrange', '有事找谁', false),
  },
  {
    name: 'wish-redirect',
    title: '转给能办的人',
    who: '叶小禾',
    reach: page('toVerify', 'redirect', '转过去', false),
  },
  {
    name: 'wish-similar',
    title: '有没有重复的',
    who: '叶小禾',
    reach: page('toVerify', 'similar', /^附近、这些天提的/, false),
  },
]
