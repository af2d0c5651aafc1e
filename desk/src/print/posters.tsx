import { useState } from 'react'
import { listOwnStations } from '@shared/station/contract'
import { useRead } from '../lib/use-read'
import { useSend } from '../lib/use-send'
import { Problem } from '../parts/problem'
import { SizeChoice } from '../parts/size-choice'
import type { WorkingAs } from '../work-page'
import { type OwnStation, type PaperSize, Poster } from './poster'
import { posterPicture } from './poster-picture'
import { usePosterCodes } from './use-poster-codes'

const sizes: readonly { value: PaperSize; label: string }[] = [
  { value: 'a4', label: 'A4' },
  { value: 'a3', label: 'A3' },
]

function save(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser has begun to save it when the next task runs.
  window.setTimeout(() => URL.revokeObjectURL(url), 0)
}

/** Posters with the stations' permanent codes: one sheet each, all of them at once, or one as a picture. */
export function Posters({ grant }: { grant: WorkingAs }) {
  const { data, problem } = useRead(listOwnStations, { params: { orgId: grant.orgId } })
  const [chosen, choose] = useState('')
  const [size, setSize] = useState<PaperSize>('a4')
  const { codes, fetching, problem: noCode, fetchAll } = usePosterCodes()
  const { problem: noPicture, send } = useSend()
  const stations = data?.stations.filter(({ stationId }) => chosen === '' || chosen === stationId) ?? []
  const missing = stations.filter(({ stationId }) => !codes.has(stationId)).length
  const one = stations.length === 1 ? stations[0] : undefined
  const saveOne = (station: OwnStation) =>
    send(async () => {
      const code = codes.get(station.stationId)
      if (code) save(await posterPicture(station, code.blob), `${station.name}海报.png`)
    })
  return (
    <>
      <section className="card no-print">
        <Problem sentence={problem ?? noCode ?? noPicture} />
        {data?.stations.length === 0 && <p className="empty">这里下面还没有驿站。</p>}
        {data && data.stations.length > 0 && (
          <>
            <div className="form">
              <label className="field">
                <span className="field__label">哪个驿站</span>
                <select value={chosen} onChange={({ target }) => choose(target.value)}>
                  <option value="">{`全部 ${data.stations.length} 个，一次打完`}</option>
                  {data.stations.map(({ stationId, name, orgName }) => (
                    <option key={stationId} value={stationId}>
                      {`${name}（${orgName}）`}
                    </option>
                  ))}
                </select>
              </label>
              <SizeChoice sizes={sizes} value={size} onChange={setSize} />
            </div>
            <p>
              海报上的码长期有效，扫了看到驿站的页面，不算报到。要存成 PDF，点打印后在打印机里选“另存为 PDF”。
            </p>
            <div className="row row--end">
              {one && missing === 0 && (
                <button className="quiet" onClick={() => void saveOne(one)}>
                  存成图片
                </button>
              )}
              {missing > 0 ? (
                <button
                  className="primary"
                  disabled={fetching}
                  onClick={() => void fetchAll(stations.map(({ stationId }) => stationId))}
                >
                  {fetching ? `正在取码，还有 ${missing} 个…` : `取 ${missing} 个码`}
                </button>
              ) : (
                <button className="primary" onClick={() => window.print()}>
                  {`打印 ${stations.length} 张`}
                </button>
              )}
            </div>
          </>
        )}
      </section>
      {stations.map((station) => (
        <Poster
          key={station.stationId}
          station={station}
          size={size}
          code={codes.get(station.stationId)?.url}
        />
      ))}
    </>
  )
}
