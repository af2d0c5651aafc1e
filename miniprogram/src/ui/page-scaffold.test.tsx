import { act, fireEvent, render, screen } from '@testing-library/react'
import { page, phone } from '@/testing/phone'
import { Button } from './button'
import { EmptyState } from './empty-state'
import { ErrorState } from './error-state'
import { PageScaffold } from './page-scaffold'
import { Skeleton } from './skeleton'

const nothing = () => undefined
const isLarge = () => document.querySelector('.ui-page--large') !== null

afterEach(() => {
  phone.fontScale = 1
})

test('without a network it says so, and when its content is from', () => {
  render(
    <PageScaffold title="今日" offline updatedAt="今天 9:12">
      等您办
    </PageScaffold>,
  )
  expect(screen.getByRole('status').textContent).toBe('没有网络，已为您存在手机里')
  expect(screen.getByText(/今天 9:12/)).toBeTruthy()
  expect(screen.getByText('等您办')).toBeTruthy()
})

test('its one button stands apart from the content', () => {
  render(<PageScaffold action={<Button onClick={nothing}>提交报备</Button>}>去哪里</PageScaffold>)
  expect(screen.getByRole('button').closest('.ui-page__action')).not.toBeNull()
})

test('given larger type, when the page is shown again, then it is laid out for it', () => {
  render(<PageScaffold>今日</PageScaffold>)
  expect(isLarge()).toBe(false)
  phone.fontScale = 1.4
  act(() => page.show())
  expect(isLarge()).toBe(true)
})

test('nothing yet, nothing there and nothing works look different', () => {
  const retry = jest.fn()
  render(
    <>
      <Skeleton />
      <EmptyState sentence="还没有出行" action={{ label: '外出报备', onClick: nothing }} />
      <ErrorState happened="没有打开" kept="您填的都还在。" todo="请再试一次。" onRetry={retry} />
    </>,
  )
  expect(screen.getByRole('status', { name: '正在打开' })).toBeTruthy()
  expect(screen.getByRole('button', { name: '外出报备' })).toBeTruthy()
  expect(screen.getByRole('alert').textContent).toContain('您填的都还在。')
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(retry).toHaveBeenCalledTimes(1)
})
