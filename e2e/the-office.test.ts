import { givenStage } from './steps/given-stage'

const stage = givenStage()

test('a branch moved under another committee: the old superior no longer sees it, the new one does', async () => {
  const before = await stage.phoneOf('何静')
  await before.taps(/^谁在负责/)
  await before.reads(/^柳岸社区第二党支部/)

  const officer = await stage.phoneOf('马兴国')
  await officer.taps(/^组织 /)
  await officer.writes('找组织', '柳岸社区第二')
  await officer.taps(/^柳岸社区第二党支部/)
  await officer.taps(/^移到别的组织下面/)
  await officer.taps(/^移到，/)
  await officer.chooses(/^北滩社区党委/)
  await officer.writes('批准组织', '雁回镇党委')
  await officer.taps('移过去')
  await officer.reads(/原来的上级看不到了/)
  await officer.page.getByRole('dialog').getByRole('button', { name: '移过去', exact: true }).click()
  await officer.reads('已生效')
  await officer.taps('回到组织')
  await officer.reads('从柳岸社区党委移到北滩社区党委')
  await officer.reads(/雁回镇党委批准/)

  await before.pullsDown()
  await before.readsNoMore(/^柳岸社区第二党支部/)
  await before.reads(/^柳岸社区第一党支部/)
})

test('a role is given and worked under, and once it is taken back the next step is refused in words', async () => {
  const officer = await stage.phoneOf('马兴国')
  await officer.taps(/^组织 /)
  await officer.writes('找组织', '柳岸社区第一党支部')
  await officer.taps(/^柳岸社区第一党支部 /)
  await officer.taps(/^谁在负责/)
  await officer.taps('请人负责')
  await officer.reads('这个支部已有书记：周明远')
  await officer.taps(/^接替还是一起/)
  await officer.chooses(/^一起担任/)
  await officer.chooses(/^李梅/)
  await officer.taps('请李梅负责')
  await officer.reads('李梅现在是柳岸社区第一党支部的支部书记')
  await officer.taps('回去')
  await officer.reads('李梅')

  const newSecretary = await stage.phoneOf('李梅')
  await newSecretary.taps(/^现在是：本人/)
  await newSecretary.chooses(/^支部书记/)
  await newSecretary.taps(/^登记：王建国/)
  await newSecretary.reads('经过')

  await officer.taps('收回：李梅')
  await officer.page.getByRole('dialog').getByRole('button', { name: '收回', exact: true }).click()
  await officer.readsNoMore('李梅')

  await newSecretary.taps('登记')
  await newSecretary.reads(/您现在的身份不能办这件事|没有找到，可能已经办完，或者不归您这里管/)
})
