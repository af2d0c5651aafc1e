import { fireEvent, screen } from '@testing-library/react'
import { arrangeWish, readWish } from '@shared/wish/contract'
import { communityWorker } from '@/testing/community-worker'
import { receipt } from '@/testing/office'
import { openPage, phoneOf, tap, turnWheel } from '@/testing/open-page'
import { claim, keepersWish, wishId } from '../../testing/wishes'

async function open(mayVisit: boolean) {
  const { phone } = await phoneOf(communityWorker)
  phone.answer(
    readWish,
    keepersWish({ state: 'claimed', maySteps: ['arrange'], mayVisit, claim: claim({ handOver: undefined }) }),
  )
  phone.answer(arrangeWish, receipt)
  await openPage(() => import('./index'), { wishId })
  return phone
}
const writes = (label: string, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name: label }), { target: { value } })

test('a visit needs a day, an hour and a code word; both are told', async () => {
  const phone = await open(true)
  expect(await screen.findByText('晚上七点以后')).toBeTruthy()
  tap(screen.getByRole('button', { name: /^在哪里/ }))
  tap(screen.getByText('上门'))
  tap(screen.getByRole('button', { name: '说好了，告诉双方' }))
  expect(screen.getByText('上门要约好哪天几点')).toBeTruthy()
  expect(screen.getByText('请定一个暗号')).toBeTruthy()
  await turnWheel(screen.getByRole('button', { name: /^哪天/ }), { value: '2026-11-24' })
  await turnWheel(screen.getByRole('button', { name: /^几点/ }), { value: '19:00' })
  writes('暗号', '海棠花开')
  writes('社工', '叶小禾')
  writes('社工电话', '0999-7000009')
  tap(screen.getByRole('button', { name: /^本人电话/ }))
  tap(screen.getByText('认领的人可以看'))
  tap(screen.getByRole('button', { name: '说好了，告诉双方' }))
  await screen.findByText('晚上七点以后')
  expect(phone.received.find(({ endpoint }) => endpoint === 'arrangeWish')?.body).toEqual({
    ...{ where: 'visit', at: '2026-11-24T11:00:00.000Z', codeWord: '海棠花开', opensContact: true },
    ...{ workerName: '叶小禾', workerPhone: '0999-7000009' },
  })
})

test('nobody comes to the door of who hasn’t agreed to it', async () => {
  await open(false)
  expect(await screen.findByText('本人没有同意上门')).toBeTruthy()
  tap(screen.getByRole('button', { name: /^在哪里/ }))
  expect(screen.queryByRole('radio', { name: '上门' })).toBeNull()
})
