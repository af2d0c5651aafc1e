import { changePlace, listPlaces, listTowns } from '@shared/community/contract'
import { byWire } from './steps/by-wire'
import { givenStage } from './steps/given-stage'
import type { Phone } from './steps/phone'
import { confirms, says } from './steps/wish'

const stage = givenStage()
const branch = '柳岸社区第一党支部'

/** 柳岸花园 has a branch of its own from now on; until then its community answered for it. */
async function givesItsBranch(): Promise<void> {
  const { does } = await byWire(stage, '何静')
  const secretary = (await byWire(stage, '周明远')).me.grants[0]
  const countyId = (await byWire(stage, '宋春华')).me.county?.countyId
  if (!countyId) throw new Error('宋春华 belongs to no county')
  const { towns } = await does(listTowns, { query: { countyId } })
  const townCode = towns.find(({ name }) => name === '雁回镇')?.code
  const community = (await does(listPlaces, { query: { countyId, townCode } })).places.find(
    ({ name }) => name === '柳岸社区',
  )
  const { places } = await does(listPlaces, { query: { countyId, parentId: community?.placeId } })
  const placeId = places.find(({ name }) => name === '柳岸花园')?.placeId
  if (!placeId || !secretary) throw new Error('nobody answers for 柳岸花园')
  await does(changePlace, { params: { placeId }, body: { orgId: secretary.orgId } })
}

/** From 今日 of a branch to whoever has reported to its compound. */
async function opensPeople(secretary: Phone): Promise<void> {
  await secretary.taps(/^负责的小区/)
  await secretary.taps('雁回镇')
  await secretary.taps(/^柳岸社区/)
  await secretary.taps(/^柳岸花园/)
  await secretary.taps(/^来报到的人/)
}

test('a member reports where they live, the compound’s branch takes them in, they serve, and the hours are theirs', async () => {
  await givesItsBranch()
  const member = await stage.phoneOf('宋春华')
  await member.goesTo('我的')
  await member.taps(/^我的报到/)
  await member.taps('去报到')
  await says(member, /^街道或乡镇/, '雁回镇')
  await says(member, /^社区/, '柳岸社区')
  await says(member, /^小区/, '柳岸花园')
  await member.writes('再说一句', '会修水电')
  await member.taps('报到')
  await member.reads('报到交上去了')
  await member.taps('看我的报到')
  await member.reads(/柳岸社区第一党支部收到了/)

  const secretary = await stage.phoneOf('周明远')
  await opensPeople(secretary)
  await secretary.taps(/^宋春华/)
  await secretary.writes('介绍一下我们', '我们在三楼，有事随时来')
  await secretary.writes('找我们打哪个电话', '0999-7000021')
  await secretary.writes('编在哪个组', '东区')
  await secretary.taps('确认报到')
  await secretary.reads('宋春华已报到')
  await secretary.taps('看来报到的人')
  await secretary.taps(/^服务岗位/)
  await secretary.taps('安排一个岗位')
  await says(secretary, /^什么岗位/, /^楼栋联络、楼道长/)
  await says(secretary, /^时间/, /^长期岗/)
  await secretary.taps('列出来，让大家报名')
  await secretary.reads('列出来了')

  await member.pullsDown()
  await member.reads(`由${branch}联系您，编在东区。`)
  await member.reads('我们在三楼，有事随时来')
  await member.taps(/^可以报名的岗位/)
  await member.taps('报名楼栋联络、楼道长')
  await member.reads('已报名')

  await secretary.taps('看岗位')
  await secretary.taps(/^楼栋联络、楼道长/)
  await secretary.taps('确认宋春华')
  await confirms(secretary, '来了，记上')
  await secretary.reads(/1 小时/)

  await member.taps('我的时长')
  await member.reads('一共 1 小时')
  await member.taps('看服务时长证明')
  await member.reads('确认的组织')
  await member.reads(branch)
})
