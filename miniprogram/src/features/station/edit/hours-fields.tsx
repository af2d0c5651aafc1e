import type { DayKind, Span } from '@shared/station/hours'
import { Card } from '@/ui/card'
import { ChoiceField } from '@/ui/choice-field'
import { TimeField } from '@/ui/time-field'
import { dayKindNames, type Opens, opensOf, spansFor } from './draft'

const ways: readonly { value: Opens; label: string }[] = [
  { value: 'not', label: '休息' },
  { value: 'once', label: '开一整段' },
  { value: 'twice', label: '上午、下午，中午休息' },
]

interface HoursFieldsProps {
  kind: DayKind
  spans: readonly Span[]
  onChange: (spans: Span[]) => void
}

/** When it is open on one sort of days. */
export function HoursFields({ kind, spans, onChange }: HoursFieldsProps) {
  const name = dayKindNames[kind]
  const put = (at: number, change: Partial<Span>) =>
    onChange(spans.map((span, i) => (i === at ? { ...span, ...change } : span)))
  const choose = (value: string) => {
    const way = ways.find((one) => one.value === value)
    if (way) onChange(spansFor(way.value, spans))
  }
  const part = (at: number) => (spans.length < 2 ? '' : at === 0 ? '上午' : at === 1 ? '下午' : '晚上')
  return (
    <Card flush>
      <ChoiceField label={name} value={opensOf(spans)} options={ways} onChange={choose} />
      {spans.map((span, at) => [
        <TimeField
          key={`${at} from`}
          label={`${part(at)}几点开`}
          value={span.from}
          onChange={(from) => put(at, { from })}
        />,
        <TimeField
          key={`${at} to`}
          label={`${part(at)}几点关`}
          value={span.to}
          onChange={(to) => put(at, { to })}
        />,
      ])}
    </Card>
  )
}
