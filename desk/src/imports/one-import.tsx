import { useState } from 'react'
import type { ImportId } from '@shared/ids'
import { applyImport, cancelImport, checkImport, readImport } from '@shared/imports/contract'
import { call } from '../lib/call'
import { today } from '../lib/now'
import { type Read, useRead } from '../lib/use-read'
import { routeTo } from '../lib/use-route'
import { useSend } from '../lib/use-send'
import { kindWords, sayInstant } from '../lib/words'
import { Problem } from '../parts/problem'
import { Preview } from './preview'
import { ResultDownload } from './result-download'
import { type ImportView, stateWords, whatHappens } from './words'

const isMoving = ({ state }: ImportView) => state === 'checking' || state === 'applying'

/** One import from the file to the sheet of results. */
export function OneImport({ importId }: { importId: ImportId }) {
  const read = useRead(readImport, { params: { importId } }, (view) => (isMoving(view) ? 1500 : undefined))
  const view = read.data
  return (
    <>
      <p>
        <a href={routeTo('import')}>‹ 回到导入</a>
      </p>
      <Problem sentence={read.problem} again={read.again} />
      {view && <ImportCard view={view} read={read} />}
      {view && showsRows(view) && <Preview view={view} onDecided={read.again} />}
    </>
  )
}

const showsRows = ({ state }: ImportView) => state === 'ready' || state === 'applying' || state === 'done'

function ImportCard({ view, read }: { view: ImportView; read: Read<ImportView> }) {
  const { word, kind } = stateWords(view.state)
  return (
    <section className="card">
      <div className="row row--apart">
        <h1>{view.fileName}</h1>
        <span className={`tag tag--${kind}`}>{word}</span>
      </div>
      <p className="soft">
        {kindWords(view.kind)} · {view.orgName} · {sayInstant(view.startedAt, today())}传的
      </p>
      {view.problem && <Problem sentence={view.problem} />}
      <LeftColumns view={view} />
      {view.notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      <WhatNow view={view} read={read} />
    </section>
  )
}

/** Columns that were dropped or refused, by name. */
function LeftColumns({ view: { left } }: { view: ImportView }) {
  if (left.length === 0) return null
  return (
    <ul className="left" aria-label="没有用的列">
      {left.map(({ letter, header, why, say }) => (
        <li key={letter} className={why === 'citizen_id' ? 'left__refused' : undefined}>
          <b>
            {letter} 列“{header}”
          </b>{' '}
          {say}
        </li>
      ))}
    </ul>
  )
}

function WhatNow({ view, read }: { view: ImportView; read: Read<ImportView> }) {
  const { sending, problem, send } = useSend()
  const [asking, ask] = useState(false)
  const params = { importId: view.importId }
  const step = (endpoint: typeof applyImport | typeof cancelImport | typeof checkImport) =>
    send(async () => {
      ask(false)
      await call(endpoint, { params })
      read.again()
    })
  switch (view.state) {
    case 'uploading':
      return (
        <div className="row row--end">
          <p className="grow">文件传完了的话，可以现在检查；没传完的，请取消后再传一次。</p>
          <button className="quiet" disabled={sending} onClick={() => void step(cancelImport)}>
            取消
          </button>
          <button className="primary" disabled={sending} onClick={() => void step(checkImport)}>
            检查
          </button>
          <Problem sentence={problem} />
        </div>
      )
    case 'checking':
      return <Progress words={`正在检查，已看了 ${view.checked} 行。可以关掉网页，回来再看。`} />
    case 'applying':
      return <Progress words={`正在写入，已写了 ${view.applied} 行。可以关掉网页，回来再看。`} />
    case 'done':
      return (
        <div className="row row--apart">
          <p className="grow">写好了。结果表里每一行都写着办成了什么，可以留着。</p>
          <ResultDownload importId={view.importId} />
        </div>
      )
    case 'ready':
      return (
        <>
          {!asking && (
            <div className="row row--apart">
              <p className="grow">{whatHappens(view)}</p>
              <button className="quiet" disabled={sending} onClick={() => void step(cancelImport)}>
                不写了
              </button>
              <button className="primary" disabled={sending || !view.mayApply} onClick={() => ask(true)}>
                写入
              </button>
            </div>
          )}
          <Problem sentence={problem} />
          {asking && (
            <div className="ask" role="group" aria-label="写入前再看一眼">
              <p>
                <b>{whatHappens(view)}</b> 写入的是{view.orgName}和它下面的。名册里没有的人不会被删。
              </p>
              <div className="row row--end">
                <button className="quiet" onClick={() => ask(false)}>
                  再看看
                </button>
                <button className="primary" onClick={() => void step(applyImport)}>
                  确定写入
                </button>
              </div>
            </div>
          )}
        </>
      )
    case 'failed':
      return <p>请按上面说的把表改好，再传一次。什么都没有写入。</p>
    default:
      return <p className="soft">什么都没有写入。</p>
  }
}

function Progress({ words }: { words: string }) {
  return (
    <div role="status">
      <p>{words}</p>
      <progress className="progress" aria-label={words} />
    </div>
  )
}
