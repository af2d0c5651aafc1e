import { TextField, type TextFieldProps } from './text-field'

const DIGITS = 11

type PhoneFieldProps = Pick<
  TextFieldProps,
  'value' | 'onChange' | 'error' | 'hint' | 'optional' | 'onBlur'
> & {
  label?: string
}

/** A mobile number. `onChange` gives bare digits, at most 11, whatever was pasted. */
export function PhoneField({ label = '电话', onChange, ...rest }: PhoneFieldProps) {
  return (
    <TextField
      {...rest}
      label={label}
      keyboard="number"
      placeholder="11 位手机号"
      // Room for a pasted number with spaces or dashes; the digits are counted below.
      maxLength={20}
      onChange={(typed) => onChange(typed.replace(/\D/g, '').slice(0, DIGITS))}
    />
  )
}
