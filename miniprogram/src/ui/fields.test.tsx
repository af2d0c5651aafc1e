import { fireEvent, render, screen } from '@testing-library/react'
import { choose } from '@/testing/components'
import { ChoiceField } from './choice-field'
import { DateField } from './date-field'
import { PhoneField } from './phone-field'
import { RegionField } from './region-field'
import { TextAreaField } from './text-area-field'
import { TextField } from './text-field'

const onChange = jest.fn()
beforeEach(() => onChange.mockClear())
const reasons = [
  { value: 'winter', label: '过冬休养' },
  { value: 'work', label: '务工经商', detail: '也包括打零工' },
]

test('what is typed is told, and the field is called by its label', () => {
  render(<TextField label="住哪里" value="" onChange={onChange} />)
  fireEvent.change(screen.getByLabelText('住哪里'), { target: { value: '向阳小区' } })
  expect(onChange).toHaveBeenCalledWith('向阳小区')
})

test('what is wrong stands beside the field as an alert', () => {
  render(<TextField label="住哪里" value="" error="请写小区的名字" onChange={onChange} />)
  expect(screen.getByRole('alert').textContent).toBe('请写小区的名字')
})

test('a pasted phone number loses all but its eleven digits', () => {
  render(<PhoneField value="" onChange={onChange} />)
  fireEvent.change(screen.getByLabelText('电话'), { target: { value: '199 0000-2121 转3' } })
  expect(onChange).toHaveBeenCalledWith('19900002121')
})

test('a long text shows how much of it is used', () => {
  render(<TextAreaField label="还想说的" value="到了" maxLength={100} onChange={onChange} />)
  expect(screen.getByText('2/100')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('还想说的'), { target: { value: '到了，都好' } })
  expect(onChange).toHaveBeenCalledWith('到了，都好')
})

test('given a choice, when one is tapped, then it is told and the sheet is gone', () => {
  render(<ChoiceField label="去做什么" value="winter" options={reasons} onChange={onChange} />)
  fireEvent.click(screen.getByRole('button', { name: '去做什么，过冬休养' }))
  expect(screen.getByRole('radio', { checked: true }).textContent).toBe('过冬休养')
  fireEvent.click(screen.getByText('也包括打零工'))
  expect(onChange).toHaveBeenCalledWith('work')
  expect(screen.queryByRole('radio')).toBeNull()
})

test.each(['取消', 'veil'])(
  'given a choice, when the sheet is closed by %s, then nothing is chosen',
  (way) => {
    render(<ChoiceField label="去做什么" value="" options={reasons} onChange={onChange} />)
    fireEvent.click(screen.getByRole('button', { name: '去做什么，请选择' }))
    fireEvent.click(way === 'veil' ? screen.getByTestId('veil') : screen.getByRole('button', { name: way }))
    expect(screen.queryByRole('radio')).toBeNull()
    expect(onChange).not.toHaveBeenCalled()
  },
)

test('a day is shown as people say it and told as a date', () => {
  render(
    <DateField
      label="哪天走"
      value="2026-10-12"
      text="10月12日"
      from="2026-10-01"
      to="2027-10-01"
      onChange={onChange}
    />,
  )
  choose(screen.getByRole('button', { name: '哪天走，10月12日' }), { value: '2026-10-13' })
  expect(onChange).toHaveBeenCalledWith('2026-10-13')
})

test('a place is told with its names and its codes, and a repeated name is shown once', () => {
  const beijing = { names: ['北京市', '北京市', '朝阳区'], codes: ['110000', '110100', '110105'] }
  render(<RegionField label="去哪里" value={beijing} onChange={onChange} />)
  choose(screen.getByRole('button', { name: '去哪里，北京市 朝阳区' }), {
    value: ['海南省', '三亚市', '吉阳区'],
    code: ['460000', '460200', '460203'],
  })
  expect(onChange).toHaveBeenCalledWith({
    names: ['海南省', '三亚市', '吉阳区'],
    codes: ['460000', '460200', '460203'],
  })
})
