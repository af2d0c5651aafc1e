import type { Output } from '@shared/endpoint'
import type { listOwnStations } from '@shared/station/contract'
import { Mark } from '../parts/mark'
import { factsOf, posterWords } from './poster-words'

export type OwnStation = Output<typeof listOwnStations>['stations'][number]
export type PaperSize = 'a4' | 'a3'

interface PosterProps {
  station: OwnStation
  size: PaperSize
  /** The address of the code's picture; undefined until it is there. */
  code: string | undefined
}

/** One station's poster, a sheet to itself. */
export function Poster({ station, size, code }: PosterProps) {
  const { name, orgName, services } = station
  return (
    <article className={`paper poster poster--${size}`} aria-label={`${name}的海报`}>
      <header className="poster__mark">
        <Mark />
        <span>候鸟驿站</span>
      </header>
      <h2 className="poster__call">{posterWords.call}</h2>
      {code ? (
        <img className="poster__code" src={code} alt={`${name}的小程序码`} />
      ) : (
        <div className="poster__code poster__code--blank">打印前先取码</div>
      )}
      <p className="poster__scan">{posterWords.scan}</p>
      <p className="poster__name">{name}</p>
      <p className="poster__org">{orgName}</p>
      <dl className="poster__facts">
        {factsOf(station).map((fact) => (
          <div key={fact.name}>
            <dt>{fact.name}</dt>
            <dd>{fact.text}</dd>
          </div>
        ))}
      </dl>
      {services.length > 0 && <p className="poster__services">{services.join(' · ')}</p>}
      <footer className="poster__foot">
        {posterWords.foot}
        <b>{posterWords.beware}</b>
      </footer>
    </article>
  )
}
