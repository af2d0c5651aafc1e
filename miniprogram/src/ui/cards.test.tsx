import { fireEvent, render, screen } from '@testing-library/react'
import { Card } from './card'
import { Dialog } from './dialog'
import { ListRow } from './list-row'
import { NowCard } from './now-card'
import { PersonRow } from './person-row'
import { StateTag } from './state-tag'
import { Tabs } from './tabs'
import { Timeline } from './timeline'

const act = jest.fn()
beforeEach(() => act.mockClear())

test('the card of the moment says where it stands, what to do, and does it', () => {
  render(
    <NowCard
      tag={<StateTag state="on-way">在路上</StateTag>}
      title="报备已登记"
      sentence="到了以后扫驿站的码"
      button={{ label: '去报到', onClick: act }}
    >
      <PersonRow name="周明远" role="河口支部书记" onCall={() => void act('call')} />
    </NowCard>,
  )
  fireEvent.click(screen.getByRole('button', { name: '去报到' }))
  fireEvent.click(screen.getByRole('button', { name: '给周明远打电话' }))
  expect(act.mock.calls.length).toBe(2)
  expect(act).toHaveBeenLastCalledWith('call')
  expect(screen.getByRole('heading').textContent).toBe('报备已登记')
  expect(screen.getByText('在路上')).toBeTruthy()
})

test('a person whose number may not be opened has no button', () => {
  render(<PersonRow name="周明远" role="河口支部书记" />)
  expect(screen.queryByRole('button')).toBeNull()
})

test('a row that opens something is a button, one that does not is none', () => {
  render(
    <Card flush>
      <ListRow title="谁看过我的信息" onClick={act} />
      <ListRow title="电话" end="199****2121" />
    </Card>,
  )
  expect(screen.getAllByRole('button')).toHaveLength(1)
  fireEvent.click(screen.getByRole('button'))
  expect(act).toHaveBeenCalledTimes(1)
})

test('the history names who, what and when, and what is awaited says so in words', () => {
  render(
    <Timeline
      entries={[
        { id: '2', who: '吉阳驿站', what: '安排支部', when: '12月3日前', waiting: true },
        { id: '1', who: '河口支部', what: '登记报备', when: '11月20日' },
      ]}
    />,
  )
  expect(screen.getAllByRole('listitem').map((entry) => entry.textContent)).toEqual([
    '等待：安排支部吉阳驿站 · 12月3日前',
    '登记报备河口支部 · 11月20日',
  ])
})

test('a question can be answered or left', () => {
  const close = jest.fn()
  const question = (open: boolean) => (
    <Dialog
      open={open}
      title="撤回报备？"
      confirm={{ label: '撤回', onClick: act, danger: true }}
      onClose={close}
    />
  )
  const { rerender } = render(question(true))
  fireEvent.click(screen.getByRole('button', { name: '撤回' }))
  fireEvent.click(screen.getByRole('button', { name: '先不' }))
  expect([act.mock.calls.length, close.mock.calls.length]).toEqual([1, 1])
  rerender(question(false))
  expect(screen.queryByText('撤回报备？')).toBeNull()
})

test('the tab that is shown is known to a screen reader', () => {
  render(
    <Tabs
      tabs={[
        { key: 'all', title: '全部', count: 3 },
        { key: 'mine', title: '我的' },
      ]}
      value="all"
      onChange={act}
    />,
  )
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('全部 3')
  fireEvent.click(screen.getByRole('tab', { name: '我的' }))
  expect(act).toHaveBeenCalledWith('mine')
})
