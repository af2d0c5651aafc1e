interface SizeChoiceProps<Size extends string> {
  sizes: readonly { value: Size; label: string }[]
  value: Size
  onChange: (size: Size) => void
}

/** On which paper to print. One on a page. */
export function SizeChoice<Size extends string>({ sizes, value: chosen, onChange }: SizeChoiceProps<Size>) {
  return (
    <fieldset className="choices">
      <legend className="field__label">纸有多大</legend>
      {sizes.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name="paper-size" checked={chosen === value} onChange={() => onChange(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
