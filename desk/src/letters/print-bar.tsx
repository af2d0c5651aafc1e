import type { PrintedLetter } from './use-printed-letter'

interface PrintBarProps {
  printed: PrintedLetter
  sending: boolean
  onDraw: () => void
}

/** Printing the letter below; without the picture of its code that is asked for again, and the letter stays as it is. */
export function PrintBar({ printed: { letter, code }, sending, onDraw }: PrintBarProps) {
  const { memberName } = letter
  return (
    <div className="row row--end">
      <span className="soft">
        {code
          ? `${memberName}的函在下面。码只在这一页看得到，请现在打印；要 PDF，在打印机里选“另存为 PDF”。`
          : `${memberName}的函已经发好，小程序码还没取到。函没有作废，再取一次就行。`}
      </span>
      {code ? (
        <button className="primary" onClick={() => window.print()}>
          打印
        </button>
      ) : (
        <button className="primary" disabled={sending} onClick={onDraw}>
          {sending ? '正在取码…' : '再取一次码'}
        </button>
      )}
    </div>
  )
}
