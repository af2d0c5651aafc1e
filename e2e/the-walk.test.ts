import { givenStage } from './steps/given-stage'
import {
  daysFromNow,
  filesTrip,
  jiyang,
  placesTrip,
  registersTrip,
  routesTrip,
  scansCode,
} from './steps/trip'

const stage = givenStage()

test('a member files a trip, is registered, routed, checked in and taken into a branch, and all three see each step', async () => {
  const member = await stage.phoneOf('林秀兰')
  const secretary = await stage.phoneOf('周明远')
  const host = await stage.phoneOf('符海英')

  // When she files, she is told who has it now and by when.
  await filesTrip(member, { to: jiyang, why: '过冬休养', leaveOn: daysFromNow(stage, 0) })
  await member.reads('报备收到了')
  expect(await member.timeline()).toEqual([
    expect.stringContaining('等待：登记 柳岸社区第一党支部'),
    '报备了外出 林秀兰 · 刚刚',
  ])

  // Then the secretary finds her in the list and in the inbox, registers her and asks the station.
  await stage.allAreTold()
  await secretary.pullsDown()
  await secretary.reads('林秀兰去吉阳区，请登记')
  await registersTrip(secretary, '林秀兰')
  await routesTrip(secretary, '椰风驿站')
  await secretary.reads('等林秀兰报到')

  // Then the station knows her, and shows a code on which nobody's name stands.
  await stage.allAreTold()
  await host.pullsDown()
  await host.reads('林秀兰（柳岸社区第一党支部）要来这里，请留意')
  await host.taps('显示报到码')
  const code = await host.showsCode()
  expect(await host.words()).not.toMatch(/林秀兰|李梅|胡德宝|张志强/)

  // When she scans it, she is in.
  await member.goesBack()
  await member.reads('到了请去椰风驿站报到')
  await scansCode(member, code)
  await member.reads('报到好了')

  // Then both ends see it, and the host places her.
  await stage.allAreTold()
  await host.goesBack()
  await host.reads('林秀兰在椰风驿站报到了')
  await host.taps(/^安排支部：林秀兰/)
  await placesTrip(host, '椰风社区流动党员党支部')
  await host.reads('已编入椰风社区流动党员党支部')

  await stage.allAreTold()
  await member.taps('看这次外出')
  await member.reads('已编入椰风社区流动党员党支部')
  const steps = [
    '编入了支部 椰风驿站',
    '报到了 林秀兰',
    '安排了驿站 柳岸社区第一党支部',
    '登记了 柳岸社区第一党支部',
    '报备了外出 林秀兰',
  ]
  await secretary.pullsDown()
  await secretary.reads('已编入椰风社区流动党员党支部')
  for (const phone of [member, secretary, host]) {
    const told = await phone.timeline()
    expect(told.map((entry) => entry.replace(/ · .*$/, ''))).toEqual(steps)
  }
})
