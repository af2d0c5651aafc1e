import type { Says, ShownLetter, Told } from './use-inflow-letter'

interface OriginBarProps {
  shown: ShownLetter
  sending: boolean
  onTold: (how: Told, says?: Says) => void
}

/** Printing the letter below, and writing down by hand that it went out and what was answered on the telephone. */
export function OriginBar({ shown: { name, letter }, sending, onTold }: OriginBarProps) {
  const { told } = letter
  return (
    <div className="row row--end">
      <span className="soft">
        {!told
          ? `${name}的函在下面。寄出或者打过电话，请记一下。`
          : told.answer
            ? `${name}的原支部回过话了。`
            : `${name}的原支部来电话，先从别的渠道核对号码，再记下回话。`}
      </span>
      <button className={told ? 'quiet' : 'primary'} onClick={() => window.print()}>
        打印
      </button>
      {!told && (
        <>
          <button className="quiet" disabled={sending} onClick={() => onTold('letter')}>
            函已经寄出
          </button>
          <button className="quiet" disabled={sending} onClick={() => onTold('phone')}>
            打电话告诉了
          </button>
        </>
      )}
      {told && !told.answer && (
        <>
          <button className="primary" disabled={sending} onClick={() => onTold('letter', 'confirmed')}>
            原支部说属实
          </button>
          <button className="quiet" disabled={sending} onClick={() => onTold('letter', 'unknown')}>
            说没有这个人
          </button>
        </>
      )}
    </div>
  )
}
