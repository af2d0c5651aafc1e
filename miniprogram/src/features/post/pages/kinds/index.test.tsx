import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { changePostSettings, readPostSettings } from '@shared/post/contract'
import { communityWorker } from '@/testing/community-worker'
import { officer, receipt } from '@/testing/office'
import { openPage, phoneOf, tap } from '@/testing/open-page'
import { settings } from '../../testing/settings'

const own = { name: '灯会值守', code: 'own_1', class: 'co_governance' }

async function look(mayChange = true) {
  const { phone } = await phoneOf(mayChange ? officer : communityWorker)
  phone.answer(readPostSettings, settings(own, mayChange))
  phone.answer(changePostSettings, receipt)
  await openPage(() => import('./index'))
  await screen.findByText('政策宣讲')
  return phone
}
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
const sent = (phone: Awaited<ReturnType<typeof look>>) =>
  phone.received.find(({ endpoint }) => endpoint === 'changePostSettings')?.body

test('the county renames a post, takes one out of use, adds its own, and says how often units are told', async () => {
  const phone = await look()
  tap(screen.getByText('治安巡逻'))
  type('叫什么', '夜间巡防')
  tap(within(screen.getByRole('dialog')).getByText('改名'))
  expect(screen.getByText('原来叫“治安巡逻”')).toBeTruthy()
  tap(screen.getByText('文体活动'))
  tap(within(screen.getByRole('dialog')).getByText('停用'))
  tap(screen.getByRole('button', { name: '哪一类，请选择' }))
  tap(within(screen.getByRole('dialog')).getByText('关爱帮扶'))
  type('岗位名称', '送餐上门')
  tap(screen.getByText('加上'))
  tap(screen.getByText('存好'))
  await waitFor(() => expect(phone.called).toContain('navigateBack'))
  expect(sent(phone)).toEqual({
    version: 1,
    unitSheet: { every: 'half_year', days: 10 },
    kinds: [
      { code: 'patrol', class: 'safety', name: '夜间巡防', hidden: false },
      { code: 'child_minding', class: 'care', name: '儿童照看', hidden: true },
      { code: 'culture', class: 'co_governance', name: '文体活动', hidden: true },
      { ...own, hidden: false },
      { code: 'own_2', class: 'care', name: '送餐上门', hidden: false },
    ],
  })
})

test('what can’t be is said beside the button, and what was changed stays', async () => {
  const phone = await look()
  phone.refuse(changePostSettings, 'POST_KINDS_WRONG')
  type('本人先看几天', '2')
  expect(screen.getByText('请填 3 到 60 的整数')).toBeTruthy()
  type('本人先看几天', '15')
  tap(screen.getByText('存好'))
  expect(await screen.findByText('没有存好')).toBeTruthy()
  expect(screen.getByLabelText('本人先看几天')).toHaveProperty('value', '15')
})

test('whoever works at a place reads them', async () => {
  await look(false)
  expect(screen.getByText('灯会值守')).toBeTruthy()
  expect(screen.getByText('停用了，不再安排新的')).toBeTruthy()
  expect(screen.queryByText('存好')).toBeNull()
})
