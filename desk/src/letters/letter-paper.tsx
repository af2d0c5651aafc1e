import { letterSheetOf } from '@shared/letter/sheet'
import type { PrintedLetter } from './use-printed-letter'

/** The letter on A4, as official papers are set. */
export function LetterPaper({ printed }: { printed: PrintedLetter }) {
  const { title, to, paragraphs, asked, code, beware, from, on } = letterSheetOf(printed.letter)
  return (
    <article className="paper letter" aria-label="对接函">
      <h2 className="letter__title">{title}</h2>
      <p className="letter__to">{to}</p>
      {paragraphs.map((one) => (
        <p key={one}>{one}</p>
      ))}
      {asked.map((one, i) => (
        <p key={one}>{`${['一', '二', '三', '四'][i] ?? ''}、${one}`}</p>
      ))}
      <p>{beware}</p>
      <div className="letter__code">
        {printed.code ? (
          <img src={printed.code} alt="对接函的小程序码" />
        ) : (
          <div className="letter__no-code">打印前先取码</div>
        )}
        <ol>
          {code.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      </div>
      <div className="letter__end">
        <p>{from}</p>
        <p>（盖章）</p>
        <p>{on}</p>
      </div>
    </article>
  )
}
