import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from './button'

const onClick = jest.fn()
beforeEach(() => onClick.mockClear())

test('a tap does what the button says', () => {
  render(<Button onClick={onClick}>登记</Button>)
  fireEvent.click(screen.getByRole('button', { name: '登记' }))
  expect(onClick).toHaveBeenCalledTimes(1)
})

test('while it is being done, or is not possible, a tap does nothing', () => {
  render(
    <>
      <Button loading onClick={onClick}>
        提交中
      </Button>
      <Button disabled onClick={onClick}>
        还不能提交
      </Button>
    </>,
  )
  for (const button of screen.getAllByRole('button')) fireEvent.click(button)
  expect(onClick).not.toHaveBeenCalled()
  expect(screen.getByText('提交中')).toBeTruthy()
})

test('a screen reader hears the longer label', () => {
  render(
    <Button label="给周书记打电话" onClick={onClick}>
      打电话
    </Button>,
  )
  expect(screen.getByRole('button', { name: '给周书记打电话' }).textContent).toBe('打电话')
})
