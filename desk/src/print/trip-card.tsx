import { QrCode } from '../parts/qr-code'
import type { PaperSize } from './trip-cards'
import type { TripCardWords } from './trip-card-words'

/** A sheet in large print for somebody without a phone: where to go, what to hand over, whom to call. */
export function TripCard({ words, size }: { words: TripCardWords; size: PaperSize }) {
  const { name, code, typed, stationName, facts, call } = words
  return (
    <article className={`paper trip-card trip-card--${size}`} aria-label={`${name}的报到纸条`}>
      <p className="trip-card__name">{name} 同志</p>
      <h2 className="trip-card__call">到了请去{stationName}报到</h2>
      <div className="trip-card__code">
        <QrCode text={code} label={`${name}的报到码`} />
      </div>
      <p className="trip-card__typed">{typed}</p>
      <p className="trip-card__how">把这张纸交给驿站的同志，扫码或者照着填这 8 位</p>
      <dl className="trip-card__facts">
        {facts.map((fact) => (
          <div key={fact.name}>
            <dt>{fact.name}</dt>
            <dd>{fact.text}</dd>
          </div>
        ))}
        <div>
          <dt>有事打</dt>
          <dd>{call}</dd>
        </div>
      </dl>
      <p className="trip-card__foot">不会向您要钱、要验证码。纸丢了不要紧，请告诉支部。</p>
    </article>
  )
}
