import { givenStage } from './steps/given-stage'

const stage = givenStage()

const band = '演练：这里的人和事都是练习用的'

test('who belongs to the practice county is told so on every page', async () => {
  const member = await stage.phoneOf('冯小舟')
  for (const tab of ['今日', '驿站', '我的'] as const) {
    await member.goesTo(tab)
    await member.reads(band)
  }
  await member.goesTo('今日')
  await member.taps('看这次外出办到哪一步了')
  await member.reads(band)
})

test('the stations of the practice county and the real ones never meet', async () => {
  for (const [name, theirs, others] of [
    ['冯小舟', '演练驿站', '椰风驿站'],
    ['林秀兰', '椰风驿站', '演练驿站'],
  ] as const) {
    const phone = await stage.phoneOf(name)
    await phone.goesTo('驿站')
    await phone.turnsWheels(/^哪里/, ['海南省', '三亚市', '吉阳区'])
    await phone.reads(theirs)
    expect(await phone.words()).not.toContain(others)
  }
})

test('its own secretary registers and routes inside it', async () => {
  const secretary = await stage.phoneOf('高一鸣')
  await secretary.reads(band)
  await secretary.taps(/^登记：冯小舟/)
  await secretary.taps('登记')
  await secretary.taps('安排驿站')
  await secretary.reads('演练驿站')
  expect(await secretary.words()).not.toContain('椰风驿站')
})
