import { Picker } from '@tarojs/components'
import { FieldValue } from './field-value'
import { FormRow, type FieldFrame } from './form-row'

/** A place down to the district: three names and their six-digit codes, province first. */
export interface Region {
  names: string[]
  codes: string[]
}

interface RegionFieldProps extends FieldFrame {
  value: Region | undefined
  onChange: (region: Region) => void
  placeholder?: string
}

/** A place, chosen on WeChat's own wheel of provinces, cities and districts (no data of it in the package). */
export function RegionField({ value, onChange, placeholder = '请选择', ...frame }: RegionFieldProps) {
  const text = value ? shortName(value.names) : ''
  return (
    <Picker
      mode="region"
      value={value?.names ?? []}
      aria-role="button"
      aria-label={`${frame.label}，${text || placeholder}`}
      onChange={(event) => onChange({ names: event.detail.value, codes: event.detail.code })}
    >
      <FormRow {...frame} opens>
        <FieldValue value={text} placeholder={placeholder} />
      </FormRow>
    </Picker>
  )
}

/** 北京市 北京市 朝阳区 → 北京市 朝阳区: a name that only repeats the one before it is left out. */
const shortName = (names: readonly string[]): string =>
  names.filter((name, place) => name !== names[place - 1]).join(' ')
