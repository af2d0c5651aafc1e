import { act, fireEvent, screen, within } from '@testing-library/react'
import { dayOf, instant } from '@shared/time'
import { answerWish, carryOutWish, claimWish, readWish } from '@shared/wish/contract'
import { revealWish } from '@shared/wish/reveal-contract'
import type { WishView } from '@shared/wish/schema'
import { receipt } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { member, nobodyYet, testId } from '@/testing/people'
import { askersWish, card, claim, claimantsWish, publicWish, wishId } from '../../testing/wishes'

const at = instant(Date.parse('2026-11-25T02:00:00.000Z'))

async function look(wish: WishView, me = member) {
  const { phone } = await phoneOf(me)
  phone.answer(readWish, wish)
  for (const endpoint of [answerWish, carryOutWish, claimWish]) phone.answer(endpoint, receipt)
  await openPage(() => import('./index'), { wishId, as: 'own' })
  return phone
}
const sent = (phone: Awaited<ReturnType<typeof look>>) =>
  phone.received
    .filter(({ endpoint }) => endpoint !== 'readWish' && endpoint.endsWith('Wish'))
    .map(({ body }) => body)

describe('whoever asked', () => {
  test('reads who sees to it and by when', async () => {
    const phone = await look(askersWish())
    expect(await screen.findByText('海棠社区党委收到了')).toBeTruthy()
    expect(screen.getByText(/11月30日前办/)).toBeTruthy()
    tap(screen.getByRole('button', { name: '给海棠社区党委打电话' }))
    expect(phone.called).toEqual(['makePhoneCall "0999-7000002"'])
    expect(phone.received.find(({ endpoint }) => endpoint === 'readWish')?.header['acting-as']).toBe('self')
  })

  test('agrees to the very sentence that is shown', async () => {
    const sentence = { text: '想请人换厨房灯泡' }
    const phone = await look(askersWish({ state: 'verifying', maySteps: ['agree', 'withdraw'], sentence }))
    expect(await screen.findByText(/“想请人换厨房灯泡”。没有您的名字/)).toBeTruthy()
    tap(screen.getByRole('button', { name: '同意公开' }))
    expect(await screen.findByText('您同意了，社区接着发布。')).toBeTruthy()
    expect(sent(phone)).toEqual([{ step: 'agree', sentence: '想请人换厨房灯泡' }])
  })

  test('reads who comes, when, with which code word, and whom to call', async () => {
    const phone = await look(askersWish({ state: 'fulfilling', maySteps: ['stop_visits'], claim: claim() }))
    expect(await screen.findByText('周启明来帮您')).toBeTruthy()
    expect(screen.getByText('后天 19:00 上门')).toBeTruthy()
    expect(screen.getByText('海棠花开')).toBeTruthy()
    tap(screen.getByRole('button', { name: '给叶小禾打电话' }))
    tap(screen.getByRole('button', { name: '用大字看' }))
    tap(screen.getByRole('button', { name: '有人没打招呼就来了' }))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText(/不要开门/)).toBeTruthy()
    tap(dialog.getByText('告诉社区'))
    tap(dialog.getByText('告诉社区'))
    expect(await screen.findByText('已经停下，社区会马上给您打电话。')).toBeTruthy()
    expect(sent(phone)).toEqual([{ step: 'stop_visits' }])
    expect(phone.called).toContain(`navigateTo "/features/wish/pages/slip/index?wishId=${wishId}&as=own"`)
  })

  test('after somebody came unannounced the emergency numbers stand on top', async () => {
    const phone = await look(askersWish({ state: 'suspended' }))
    tap(await screen.findByRole('button', { name: '打110报警' }))
    expect(phone.called).toEqual(['makePhoneCall "110"'])
  })

  test('confirms, or says what is still missing', async () => {
    const phone = await look(askersWish({ state: 'fulfilled', maySteps: ['confirm', 'reopen'] }))
    tap(await screen.findByRole('button', { name: '还没办好' }))
    tap(screen.getByRole('button', { name: '请接着办' }))
    expect(screen.getByText('请写一句')).toBeTruthy()
    fireEvent.input(screen.getByRole('textbox', { name: '哪里还没办好' }), { target: { value: '还是不亮' } })
    tap(screen.getByRole('button', { name: '请接着办' }))
    expect(await screen.findByText('社区知道了，会接着办。')).toBeTruthy()
    expect(sent(phone)).toEqual([{ step: 'reopen', reason: '还是不亮' }])
  })

  test('rates, which may be left out', async () => {
    const phone = await look(askersWish({ state: 'confirmed', maySteps: ['rate'] }))
    expect(await screen.findByText('愿意的话评一下，不评也行。')).toBeTruthy()
    tap(screen.getByRole('button', { name: '评一下' }))
    tap(screen.getByRole('button', { name: '评好了' }))
    expect(await screen.findByText('谢谢您的评价。')).toBeTruthy()
    expect(sent(phone)).toEqual([{ step: 'rate', stars: 'good' }])
  })

  test('reads to whom it went on, and takes it back', async () => {
    const phone = await look(
      askersWish({
        state: 'redirected',
        redirected: {
          ...{ to: 'property', who: '物业孙师傅', phone: '0999-7000010', note: '楼道灯归物业修' },
          by: dayOf(at),
        },
      }),
    )
    expect(await screen.findByText('转给物业')).toBeTruthy()
    expect(screen.getByText(/物业孙师傅会跟着办/)).toBeTruthy()
    tap(screen.getByRole('button', { name: '更多要办的' }))
    tap(screen.getByText('撤回心愿'))
    tap(within(screen.getByRole('dialog', { name: '撤回这个心愿？' })).getByText('撤回'))
    await screen.findByText('转给物业')
    expect(sent(phone)).toEqual([{ step: 'withdraw' }])
  })

  test('reads who looked at the number', async () => {
    await look(askersWish({ looks: [{ at, by: '海棠社区党委', field: 'mobile', reason: '' }] }))
    expect(await screen.findByText('海棠社区党委看了电话')).toBeTruthy()
  })
})

describe('whoever may help', () => {
  test('reads why it is offered, claims it once, unnamed where it is a thing', async () => {
    const phone = await look(publicWish({ kind: 'goods', card: { ...card, kind: 'goods' } }))
    expect(await screen.findByText('离您近 · 会修水电 · 等了 9 天')).toBeTruthy()
    tap(screen.getByRole('button', { name: '认领' }))
    const sheet = within(screen.getByRole('dialog', { name: '认领' }))
    tap(sheet.getByRole('button', { name: /^留名吗/ }))
    tap(screen.getByText('不留名'))
    tap(sheet.getByRole('button', { name: '认领' }))
    await screen.findAllByText('想请人换厨房灯泡')
    expect(sent(phone)).toEqual([{ claimId: expect.stringMatching(/^clm_/), unnamed: true }])
  })

  test('reads that somebody else was quicker', async () => {
    const phone = await look(publicWish())
    phone.refuse(claimWish, 'WISH_TAKEN')
    tap(await screen.findByRole('button', { name: '认领' }))
    tap(within(screen.getByRole('dialog', { name: '认领' })).getByRole('button', { name: '认领' }))
    expect(await screen.findByText(/刚有人先认领了这个心愿/)).toBeTruthy()
  })

  test('who is no member is told so', async () => {
    await look(publicWish({ maySteps: [] }))
    expect(await screen.findByText(/本县的党员认证后可以认领/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '认领' })).toBeNull()
  })

  test('what is shared is the public sentence alone', async () => {
    const phone = await look(publicWish({ mayHandOn: true }))
    await screen.findByText('离您近 · 会修水电 · 等了 9 天')
    expect(phone.share?.()).toEqual({
      ...{ title: '想请人换厨房灯泡', path: `/features/wish/pages/wish/index?wishId=${wishId}&as=own` },
      imageUrl: '/assets/share/wish.png',
    })
  })

  test('what isn’t for everybody’s eyes is shared as the list', async () => {
    const phone = await look(publicWish())
    await screen.findByText('离您近 · 会修水电 · 等了 9 天')
    expect(phone.share?.().path).toBe('/pages/wishes/index')
  })

  test('who was handed the card and is nobody here reads it, and what they can do', async () => {
    const phone = await look(publicWish({ maySteps: [] }), nobodyYet)
    expect(await screen.findByText('想请人换厨房灯泡')).toBeTruthy()
    tap(screen.getByRole('button', { name: '认证党员身份' }))
    tap(screen.getByRole('button', { name: /^登记住在哪里/ }))
    tap(screen.getByRole('button', { name: '看心愿清单' }))
    expect(phone.called).toEqual([
      'navigateTo "/features/account/pages/bind/index"',
      'navigateTo "/features/account/pages/resident/index"',
      'switchTab "/pages/wishes/index"',
    ])
  })

  test('who was handed the card of what is over is led to what there is', async () => {
    const { phone } = await phoneOf(nobodyYet)
    phone.refuse(readWish, 'NOT_FOUND')
    await openPage(() => import('./index'), { wishId, as: 'own' })
    expect(await screen.findByText(/^先登记住在哪个社区/)).toBeTruthy()
  })

  test('what isn’t public is shared as the list', async () => {
    const phone = await look(askersWish())
    await screen.findByText('海棠社区党委收到了')
    expect(phone.share?.().path).toBe('/pages/wishes/index')
  })
})

describe('whoever claimed it', () => {
  test('reads what comes next, opens the number when it is open to them, and says that it is done', async () => {
    const phone = await look(claimantsWish({ mayReveal: ['mobile'] }))
    phone.answer(revealWish, { field: 'mobile', value: '19900003001' })
    expect(await screen.findByText('等待：去办')).toBeTruthy()
    expect(screen.getByText('到了先说这个暗号')).toBeTruthy()
    tap(screen.getByRole('button', { name: '看号码：本人' }))
    tap(await screen.findByRole('button', { name: '给本人打电话' }))
    expect(phone.called).toContain('makePhoneCall "19900003001"')
    tap(screen.getByRole('button', { name: '办好了' }))
    tap(within(screen.getByRole('dialog', { name: '办好了' })).getByRole('button', { name: '办好了' }))
    expect(await screen.findByText('告诉本人了，等本人确认。')).toBeTruthy()
    expect(sent(phone)).toEqual([{ field: 'mobile' }, { step: 'fulfil' }])
  })

  test('hands it back without blame, or takes some days more', async () => {
    const phone = await look(claimantsWish())
    tap(await screen.findByRole('button', { name: '这次办不了' }))
    tap(within(screen.getByRole('dialog')).getByText('交回'))
    expect(await screen.findByText('交回了，谢谢您说一声。')).toBeTruthy()
    tap(screen.getByRole('button', { name: '更多要办的' }))
    tap(screen.getByText('再给我几天'))
    tap(within(screen.getByRole('dialog', { name: '再给您几天？' })).getByText('延长'))
    expect(await screen.findByText('延长了，社区和本人会知道。')).toBeTruthy()
    expect(sent(phone)).toEqual([{ step: 'hand_back' }, { step: 'extend' }])
  })
})

test('without a network what was read last stays readable, and nothing can be claimed', async () => {
  const first = await phoneOf(member)
  first.phone.answer(readWish, publicWish())
  await openPage(() => import('./index'), { wishId, as: 'own' })
  await screen.findByText('离您近 · 会修水电 · 等了 9 天')
  act(() => first.phone.setConnected(false))
  first.phone.answerBy(claimWish, () => undefined)
  tap(screen.getByRole('button', { name: '认领' }))
  tap(within(screen.getByRole('dialog', { name: '认领' })).getByRole('button', { name: '认领' }))
  expect(await screen.findByText(/网络不通/)).toBeTruthy()
  expect(screen.getByText('没有网络，先看手机里存的')).toBeTruthy()
})

test('what was taken away since is said, with the way on', async () => {
  const { phone } = await phoneOf(member)
  phone.refuse(readWish, 'NOT_FOUND')
  await openPage(() => import('./index'), { wishId: testId('wish', 9), as: 'own' })
  expect(await screen.findByText('没有打开这个心愿')).toBeTruthy()
})

test('opened without a wish it leads to the list', async () => {
  const { phone } = await phoneOf(member)
  await openPage(() => import('./index'))
  tap(await screen.findByText('看心愿清单'))
  expect(phone.called).toEqual(['switchTab "/pages/wishes/index"'])
})
