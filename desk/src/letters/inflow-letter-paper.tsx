import type { InflowLetter } from '@shared/inflow/schema'
import { officialDay } from '@shared/letter/sheet'

/** The letter to the branch at home on A4, set as the other letters are. */
export function InflowLetterPaper({ letter }: { letter: InflowLetter }) {
  const { title, to, paragraphs, from, on } = letter
  return (
    <article className="paper letter" aria-label="给原支部的函">
      <h2 className="letter__title">{title}</h2>
      <p className="letter__to">{to}</p>
      {paragraphs.map((one) => (
        <p key={one}>{one}</p>
      ))}
      <div className="letter__end letter__end--apart">
        <p>{from}</p>
        <p>（盖章）</p>
        <p>{officialDay(on)}</p>
      </div>
    </article>
  )
}
